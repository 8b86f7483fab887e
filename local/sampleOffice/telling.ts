import { createHash } from 'node:crypto';
import type { ClosingStep } from '../../domain/finding/closingChain.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import type { Answerer } from '../../domain/finding/coordination/words.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import type { SuperiorAnswer } from '../../domain/finding/superior/words.ts';
import type { SuspensionCause } from '../../domain/finding/suspension/words.ts';
import type { PersonId, Role, UnitId } from '../../domain/permissions/post.ts';
import type { Paper } from './papers.ts';
import type { StoryTime } from './storyTime.ts';

/** A batch as the story tells it. Days are `MM-DD` and instants `MM-DD HH:mm` of the story's own year. */
export interface ToldBatch {
  readonly title: (time: StoryTime) => string;
  readonly source: string;
  readonly level: DraftContent['level'];
  readonly received: string;
  /** Each time the office head issued what was ready. */
  readonly dispatched: readonly string[];
  readonly findings: readonly ToldFinding[];
}

export interface ToldFinding
  extends Pick<
    DraftContent,
    'title' | 'statement' | 'goal' | 'severity' | 'deadlineKind' | 'quantity' | 'publicNotice'
  > {
  readonly number: string;
  readonly topic: string;
  readonly kind?: DraftContent['kind'];
  readonly standard: readonly string[];
  /** 配合单位: the unit, what it does, by when. */
  readonly parts?: readonly (readonly [unit: UnitId, what: string, by: string])[];
  readonly unit: string | null;
  readonly leadUnit: string | null;
  readonly by: string | null;
  /** The batch's dispatch that it went with, where that is not the first: until then its unit was undecided. */
  readonly dispatched?: string;
  readonly story?: readonly ToldAct[];
}

/** What somebody did: the first holder of a post, or the person named. */
export interface ToldAct {
  readonly when: string;
  readonly by:
    | { readonly post: Role /** Of a unit that is not the finding's. */; readonly of?: UnitId }
    | { readonly person: PersonId };
  readonly command: (finding: ToldFinding, time: StoryTime) => MadeCommand;
  /** What came with it as evidence. */
  readonly paper?: Paper;
}

type Measure = readonly [text: string, person: string, by: string];
type Milestone = readonly [name: string, by: string];

export const receives = (when: string): ToldAct => act(when, 'handler', { type: 'receive' });

export const plans = (
  when: string,
  causeAnalysis: string,
  measures: readonly Measure[],
  milestones: readonly Milestone[] = [],
): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: (_finding, { day }) => ({
    type: 'submitPlan',
    plan: {
      causeAnalysis,
      measures: measures.map(([text, person, by]) => ({ text, person, by: day(by) })),
      milestones: milestones.map(([name, by]) => ({ name, by: day(by) })),
    },
  }),
});

export const planApproved = (when: string, opinion = '同意，按方案推进。'): ToldAct =>
  act(when, 'office', { type: 'approvePlan', opinion });

export const planReturned = (when: string, reason: string): ToldAct =>
  act(when, 'office', { type: 'returnPlan', reason });

/** `milestonesDone`: indexes into the plan's milestones. */
export const reports = (when: string, text: string, ...milestonesDone: number[]): ToldAct =>
  act(when, 'handler', { type: 'reportProgress', text, milestonesDone });

/** Evidence on a measure of the plan, by its index; without one on the closing form. */
export const attaches = (when: string, paper: Paper, measure?: number): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: ({ number }) => ({
    type: 'attachEvidence',
    reference: evidenceId(number, paper),
    ...(measure === undefined ? {} : { measure }),
  }),
  paper,
});

/** The same however often the office is entered: a file that a run cut short has left is the one. */
function evidenceId(number: string, { name, text }: Paper): string {
  const hex = createHash('sha256').update(`${number}\n${name}\n${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The principal says whose it ought to be. */
export const objects = (when: string, proposed: UnitId, reason: string): ToldAct =>
  act(when, 'principal', { type: 'objectResponsibility', reason, proposed });

export const receivesPart = (when: string, unit: UnitId): ToldAct => ({
  when,
  by: { post: 'handler', of: unit },
  command: () => ({ type: 'receivePart', unit }),
});

export const reportsPart = (when: string, unit: UnitId, text: string, how: 'so far' | 'done'): ToldAct => ({
  when,
  by: { post: 'handler', of: unit },
  command: () => ({ type: 'reportPart', unit, text, done: how === 'done' }),
});

export const applies = (when: string, summary: string): ToldAct =>
  act(when, 'handler', { type: 'applyForClosure', summary });

const opinions: Record<ClosingStep, string> = {
  principal: '情况属实，同意申请销号。',
  'assigned-leader': '已到现场看过，同意。',
  'lead-reviewer': '对照标准逐条查验，验收合格。',
  office: '材料齐全，前后一致，同意。',
  'leader-in-charge': '同意销号。',
};

/** A step of the closing form signed; by the post's first holder, or by whoever stands in. */
export const signs = (when: string, step: ClosingStep, standIn?: PersonId): ToldAct => ({
  when,
  by: standIn === undefined ? { post: step } : { person: standIn },
  command: ({ standard, quantity }) => ({
    type: 'sign',
    opinion: opinions[step],
    ...(step === 'lead-reviewer'
      ? {
          verification: {
            how: 'on-site' as const,
            ticked: standard.map((_, index) => index),
            ...(quantity === undefined ? {} : { quantityNow: quantity.target }),
          },
        }
      : {}),
  }),
});

/** The scan of a form that a post's first holder signed by hand, and the office's check of it. */
export const handsInPaper = (when: string, paper: Paper, signedOn: string, signer: PersonId): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: ({ number }, { day }) => ({
    type: 'submitPaper',
    reference: evidenceId(number, paper),
    signer,
    signedOn: day(signedOn),
    opinion: '已逐份核对，同意。',
  }),
});

export const passesPaper = (when: string): ToldAct => act(when, 'office', { type: 'passPaper' });

export const returns = (when: string, step: ClosingStep, reason: string, toAdd: string): ToldAct =>
  act(when, step, { type: 'return', reason, toAdd });

export const asksForTime = (when: string, to: string, reason: string): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: (_finding, { day }) => ({ type: 'requestExtension', reason, rectifyBy: day(to) }),
});

export const favoursTime = (when: string, opinion: string, superiorDocument: string): ToldAct =>
  act(when, 'office-head', { type: 'giveOpinion', advice: 'grant', opinion, superiorDocument });

export const grantsTime = (when: string, reason: string): ToldAct =>
  act(when, 'leader-in-charge', { type: 'decideExtension', decision: 'grant', reason });

export const suspends = (
  when: string,
  cause: SuspensionCause,
  expectedEnd: string,
  reason: string,
): ToldAct => ({
  when,
  by: { post: 'leader-in-charge' },
  command: (_finding, { day }) => ({ type: 'suspend', cause, reason, expectedEnd: day(expectedEnd) }),
});

export const withdraws = (when: string, reason: string, superiorDocument: string): ToldAct =>
  act(when, 'office-head', { type: 'withdraw', reason, superiorDocument });

/** 报备, and what the superior says to it. */
export const reportsUp = (when: string, document: string): ToldAct =>
  act(when, 'office', { type: 'reportToSuperior', document });

export const answeredFromAbove = (when: string, answer: SuperiorAnswer, document: string): ToldAct =>
  act(when, 'office', { type: 'recordSuperiorAnswer', answer, document });

/** 回头看 found it again: a new round. */
export const reopens = (when: string, by: string, reason: string): ToldAct => ({
  when,
  by: { post: 'office-head' },
  command: (_finding, { day }) => ({ type: 'reopen', cause: 'look-back', reason, rectifyBy: day(by) }),
});

/** 提请协调. */
export const asksHelp = (when: string, from: Answerer, stuck: string, need: string): ToldAct =>
  act(when, 'handler', { type: 'requestCoordination', stuck, need, from });

function act(when: string, post: Role, command: MadeCommand): ToldAct {
  return { when, by: { post }, command: () => command };
}
