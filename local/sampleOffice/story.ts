import type { NewBatch } from '../../db/drafts.ts';
import { addMillis, type Instant, latest } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { type PersonId, postBelongsTo, type Role } from '../../domain/permissions/post.ts';
import { batchA } from './batchA.ts';
import { batchB } from './batchB.ts';
import { batchC } from './batchC.ts';
import type { Paper } from './papers.ts';
import { holders } from './people.ts';
import type { StoryTime } from './storyTime.ts';
import type { ToldAct, ToldBatch, ToldFinding } from './telling.ts';

/** A batch of the story with its real days: its drafts as first entered, and all that became of them. */
export interface StoryBatch extends NewBatch {
  /** The instants at which what was ready was dispatched; the first is the issue. */
  readonly dispatched: readonly Instant[];
  readonly decisions: readonly Decision[];
  readonly acts: readonly StoryAct[];
}

/** A draft whose responsible unit the office settled on. */
export interface Decision {
  readonly at: Instant;
  readonly number: string;
  readonly content: DraftContent;
}

export interface StoryAct {
  readonly at: Instant;
  readonly number: string;
  readonly by: PersonId;
  readonly command: MadeCommand;
  readonly paper?: Paper;
}

const minute = 60_000;

/** Everything that happened in the office before its today. */
export function story(time: StoryTime): StoryBatch[] {
  return [batchA, batchB, batchC].map((batch) => ({
    title: batch.title(time),
    source: batch.source,
    receivedOn: time.day(batch.received),
    drafts: batch.findings.map((finding) => ({
      number: finding.number,
      content: {
        ...contentOf(finding, batch, time),
        ...(finding.dispatched === undefined ? {} : { unit: null }),
      },
    })),
    dispatched: batch.dispatched.map(time.at),
    decisions: batch.findings.flatMap((finding) => decisionOn(finding, batch, time)),
    acts: batch.findings.flatMap((finding) => actsOn(finding, batch, time)),
  }));
}

function contentOf(finding: ToldFinding, { level }: ToldBatch, time: StoryTime): DraftContent {
  const {
    title,
    statement,
    topic,
    kind = 'individual',
    deadlineKind,
    goal,
    standard,
    unit,
    leadUnit,
    parts,
  } = finding;
  return {
    title,
    statement,
    level,
    ...(finding.severity === undefined ? {} : { severity: finding.severity }),
    topic,
    kind,
    deadlineKind,
    goal,
    closingStandard: standard,
    ...(finding.quantity === undefined ? {} : { quantity: finding.quantity }),
    ...(finding.publicNotice === undefined ? {} : { publicNotice: finding.publicNotice }),
    unit,
    leadUnit,
    ...(parts === undefined
      ? {}
      : { parts: parts.map(([of, what, by]) => ({ unit: of, what, by: time.day(by) })) }),
    rectifyBy: finding.by === null ? null : time.day(finding.by),
  };
}

/** Where a unit was undecided at first, the office settled it an hour before it was dispatched. */
function decisionOn(finding: ToldFinding, batch: ToldBatch, time: StoryTime): Decision[] {
  const { number, dispatched } = finding;
  if (dispatched === undefined) return [];
  return [
    { at: addMillis(time.at(dispatched), -60 * minute), number, content: contentOf(finding, batch, time) },
  ];
}

/** Days that are no working days fall together on the one before: there the acts keep their order, at some distance. */
function actsOn(finding: ToldFinding, { dispatched: [first = ''] }: ToldBatch, time: StoryTime): StoryAct[] {
  let before = time.at(finding.dispatched ?? first);
  return (finding.story ?? []).map((act) => {
    before = latest(time.at(act.when), addMillis(before, 10 * minute));
    return {
      at: before,
      number: finding.number,
      by: personOf(act, finding),
      command: act.command(finding, time),
      ...(act.paper === undefined ? {} : { paper: act.paper }),
    };
  });
}

function personOf({ by }: ToldAct, finding: ToldFinding): PersonId {
  if ('person' in by) return by.person;
  return firstHolder(by.post, by.of === undefined ? finding : { unit: by.of, leadUnit: by.of });
}

function firstHolder(post: Role, { unit, leadUnit }: Pick<ToldFinding, 'unit' | 'leadUnit'>): PersonId {
  const home = { unit, leadUnit, county: null }[postBelongsTo[post]];
  const holder = holders.find(({ posts }) => posts.some(([role, of]) => role === post && of === home));
  if (holder === undefined) throw new Error(`the sample office has no ${post} of ${home ?? 'the county'}`);
  return holder.id;
}
