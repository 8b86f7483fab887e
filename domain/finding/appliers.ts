import { dayOf, type Instant } from '../calendar/instant.ts';
import { assigningAppliers } from './assigning/appliers.ts';
import type { Rung } from './clocks/clock.ts';
import { rungKey } from './clocks/rungs.ts';
import { silenced, unsilenced, within, without } from './clocks/running.ts';
import { isSilent } from './clocks/silence.ts';
import { coordinationAppliers } from './coordination/appliers.ts';
import {
  type ClockRef,
  type EventOf,
  type EventType,
  type LaterEventType,
  laterEventTypes,
} from './events.ts';
import { extensionAppliers, withoutRequest } from './extension/appliers.ts';
import { answered, instructionAppliers } from './instruction/appliers.ts';
import { itemsAppliers } from './items/appliers.ts';
import { longTermAppliers } from './longTerm/appliers.ts';
import { objectionAppliers } from './objection/appliers.ts';
import { paperAppliers } from './paper/appliers.ts';
import { partAppliers } from './parts/appliers.ts';
import { proposalAppliers } from './proposals/appliers.ts';
import type { Proposal, ProposalKind } from './proposals/words.ts';
import { publicNoticeAppliers } from './publicNotice/appliers.ts';
import { reopeningAppliers } from './reopening/appliers.ts';
import { replanningAppliers } from './replanning/appliers.ts';
import type { Dispatched, Noted } from './state.ts';
import { superiorAppliers } from './superior/appliers.ts';
import { supervisionAppliers } from './supervision/appliers.ts';
import { suspensionAppliers } from './suspension/appliers.ts';
import { voided } from './voided.ts';

/** What an event changes; `evolve` adds seq, version and turn to every one. */
export type Applier<T extends EventType> = (finding: Dispatched, event: EventOf<T>) => Dispatched;
export type MadeEventType = Exclude<EventType, 'dispatched' | LaterEventType>;

/** What each event changes; `evolve` adds seq, version and turn to every one. */
const made: { [T in MadeEventType]: Applier<T> } = {
  ...objectionAppliers,
  ...assigningAppliers,
  ...partAppliers,

  received: (finding, { at, planDays }) => ({
    ...finding,
    stage: planDays === null ? 'rectifying' : 'planning',
    clocks: [
      ...without(finding, 'receive'),
      ...(planDays === null ? [] : [within('plan', null, at, planDays)]),
    ],
  }),

  planSubmitted: (finding, { at, by, plan, step, reviewDays }) => ({
    ...silenced(finding, at, 'planReview'),
    stage: 'planReview',
    plan: {
      content: plan,
      submittedBy: by ?? '',
      approved: false,
      ...(step === undefined ? {} : { step }),
    },
    milestonesDone: [],
    clocks: [...finding.clocks, within('review', step ?? 'plan', at, reviewDays)],
  }),

  planPassed: (finding, { at, reviewDays }) => ({
    ...finding,
    plan: finding.plan && { ...finding.plan, step: 'plan' },
    clocks: [...without(finding, 'review'), within('review', 'plan', at, reviewDays)],
  }),

  planApproved: (finding, { at }) => {
    const heldAgain = unsilenced(finding, at);
    return {
      ...heldAgain,
      stage: 'rectifying',
      plan: finding.plan && { ...finding.plan, approved: true },
      clocks: without(heldAgain, 'review', 'plan'),
    };
  },

  planReturned: (finding, { at }) => {
    const heldAgain = unsilenced(finding, at);
    return { ...heldAgain, stage: 'planning', clocks: without(heldAgain, 'review') };
  },

  progressReported: (finding, { at, milestonesDone, quantityNow }) => ({
    ...answered(finding, at),
    quantityNow: quantityNow ?? finding.quantityNow,
    milestonesDone: [...new Set([...finding.milestonesDone, ...milestonesDone])].sort((a, b) => a - b),
  }),

  evidenceAttached: (finding, { measure, item, reference }) => ({
    ...finding,
    evidence: [...finding.evidence, { measure, ...(item === undefined ? {} : { item }), reference }],
  }),

  closureApplied: (finding, { at, by, summary }) => ({
    ...finding,
    stage: 'closureReview',
    form: {
      appliedBy: by ?? '',
      appliedAt: at,
      summary,
      openStep: finding.assignment.chain[0] ?? 'principal',
      signatures: [],
      filedAt: null,
      paper: null,
    },
  }),

  signed: (finding, { at, by, step, next, nextDays, filedAt, verification, paper }) => {
    if (finding.form === null) return finding;
    const filed = handedOver(finding, at, filedAt !== undefined);
    const onPaper = paper && { by: paper.signer, signedOn: paper.signedOn };
    const opens = next !== null && next !== step;
    const isKept = filedAt !== undefined && filedAt === finding.filing.kept?.filedAt;
    return {
      ...filed,
      form: {
        ...finding.form,
        openStep: next ?? step,
        signatures: [...finding.form.signatures, { step, by: by ?? '', at, ...onPaper }],
        filedAt: filedAt ?? finding.form.filedAt,
        paper: null,
      },
      filing: isKept ? { ...filed.filing, keptBefore: true } : filed.filing,
      verifiedAt: step === 'lead-reviewer' ? at : finding.verifiedAt,
      quantityNow: verification?.quantityNow ?? finding.quantityNow,
      clocks: [...without(filed, 'review'), ...(opens ? [within('review', next, at, nextDays)] : [])],
    };
  },

  supplemented: (finding, { at, graceDays }) => {
    const grace = { from: at, workingDays: graceDays };
    const filedAt = finding.form?.filedAt ?? null;
    const keeps = filedAt !== null && !finding.filing.keptBefore;
    return {
      ...voided(finding, at),
      graces: [...finding.graces, grace],
      filing: { ...finding.filing, kept: keeps ? { filedAt, grace } : null },
    };
  },

  returned: (finding, { at }) => ({ ...voided(finding, at), filing: { ...finding.filing, kept: null } }),

  closed: (finding, { at }) => ({
    ...withoutRequest(finding),
    stage: 'closed',
    closedAt: at,
    filing: { ...finding.filing, counted: finding.form?.filedAt ?? null },
    proposals: [],
  }),

  withdrawn: (finding) => ({ ...withoutRequest(finding), stage: 'withdrawn', proposals: [] }),

  corrected: (finding, { correction }) => ({
    ...finding,
    assignment: { ...finding.assignment, ...correction },
  }),

  ...extensionAppliers,
  ...suspensionAppliers,

  rungFired: (finding, event) => {
    const { rung, overtaken, at } = event;
    const fired = noting(noting(finding, event, [rung], 'fired'), event, overtaken, 'overtaken');
    return rung === 'interview' || rung === 'account'
      ? { ...fired, proposals: [...finding.proposals, proposed(rung, at)] }
      : fired;
  },

  rungsSkipped: (finding, event) => noting(finding, event, event.rungs, event.why),

  ...supervisionAppliers,
  ...proposalAppliers,
  ...coordinationAppliers,
  ...instructionAppliers,
  contactNoted: (finding) => finding,

  ...replanningAppliers,

  proposalRecalled: (finding, { at, rung }) => ({
    ...finding,
    proposals: finding.proposals.map((proposal) =>
      proposal.rung === rung ? { ...proposal, recalledOn: dayOf(at), laterUntil: null } : proposal,
    ),
  }),

  ...itemsAppliers,
  ...longTermAppliers,

  ...publicNoticeAppliers,
  ...paperAppliers,
  ...reopeningAppliers,
  ...superiorAppliers,
};

/** Events of later releases change nothing that this one knows. */
const later = Object.fromEntries(laterEventTypes.map((type) => [type, (finding: Dispatched) => finding])) as {
  [T in LaterEventType]: (finding: Dispatched) => Dispatched;
};

export const appliers = { ...made, ...later };

/** Once filed the reviewers hold the finding; until the last principal has signed the unit does. */
function handedOver(finding: Dispatched, at: Instant, filed: boolean): Dispatched {
  if (finding.form?.filedAt != null || filed === isSilent(finding)) return finding;
  return filed ? silenced(finding, at, 'closureReview') : unsilenced(finding, at);
}

function noting(finding: Dispatched, ref: ClockRef, rungs: readonly Rung[], as: Noted): Dispatched {
  const noted = rungs.map((rung) => [rungKey(finding.round, ref, rung), as] as const);
  return { ...finding, noted: { ...finding.noted, ...Object.fromEntries(noted) } };
}

function proposed(rung: ProposalKind, madeAt: Instant): Proposal {
  return { rung, madeAt, recalledOn: null, forwardedAt: null, laterUntil: null };
}
