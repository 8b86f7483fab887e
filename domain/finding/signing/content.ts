import { sha256 } from '../../hash/sha256.ts';
import type { FindingEvent } from '../events.ts';
import { replay } from '../evolve.ts';
import type { Dispatched } from '../state.ts';

/** What a signature was given to: the form's content in a known edition, as a hash. */
export interface SignedContent {
  readonly edition: 1;
  /** Of the content's text, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The closing form as whoever signs it has it before them (domain.md §10): the finding's words and
 * dates, cause and measures, what was done, the evidence by its references, and the signatures that it
 * bears already. Always the same text for the same form: an edition, once signed, is never changed.
 */
export function formContent(finding: Dispatched): string {
  const { assignment, rectifyBy, round, plan, milestonesDone, quantityNow, evidence, form } = finding;
  const { found, done, checked } = finding.items;
  const { number, title, statement, level, goal, closingStandard, unit, leadUnit } = assignment;
  const { causeAnalysis = null, measures = [], milestones = [] } = plan?.content ?? {};
  return JSON.stringify([
    [number, title, statement, level, goal, closingStandard, unit, leadUnit],
    [assignment.rectifyBy, rectifyBy, round],
    [
      causeAnalysis,
      measures.map(({ text, person, by }) => [text, person, by]),
      milestones.map(({ name, by }) => [name, by]),
      milestonesDone,
      quantityNow,
      [found, done, checked],
    ],
    // An item's number comes last, so that a form without any says what it always said.
    evidence.map(({ measure, item, reference }) => [
      measure,
      reference,
      ...(item === undefined ? [] : [item]),
    ]),
    form && [form.appliedBy, form.appliedAt, form.summary],
    form?.signatures.map(({ step, by, at }) => [step, by, at]) ?? [],
  ]);
}

export function signedContent(finding: Dispatched): SignedContent {
  return { edition: 1, sha256: sha256(formContent(finding)) };
}

/** One signature held against what the ledger says the form was when it was given. */
export interface Recheck {
  /** The signature's event. */
  readonly seq: number;
  /** Null of a signature from before content was hashed. */
  readonly intact: boolean | null;
}

/** Every signature of a finding's life held against its own form, as the events before it amount to. */
export function recheck(events: readonly FindingEvent[]): Recheck[] {
  const checked: Recheck[] = [];
  for (const { event, before } of replay(events)) {
    if (event.type !== 'signed' || before.stage === 'draft') continue;
    const { content } = event;
    const intact = content === undefined ? null : content.sha256 === signedContent(before).sha256;
    checked.push({ seq: event.seq, intact });
  }
  return checked;
}
