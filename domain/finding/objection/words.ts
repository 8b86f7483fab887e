import type { Instant } from '../../calendar/instant.ts';
import type { PersonId, UnitId } from '../../permissions/post.ts';
import type { Stage } from '../stage.ts';

/** 职责异议: the finding is another unit's. 事实异议: it is not as it was found; the source body answers. */
export type ObjectionCommand =
  | {
      readonly type: 'objectResponsibility';
      readonly reason: string;
      /** The unit that ought to have it. */
      readonly proposed: UnitId;
    }
  | { readonly type: 'objectFact'; readonly reason: string }
  | {
      readonly type: 'resolveObjection';
      readonly about: 'responsibility' | 'fact';
      readonly decision: ObjectionDecision;
      readonly reason: string;
      /** Where it is reassigned: to whom, and who leads it then if another. */
      readonly unit?: UnitId;
      readonly leadUnit?: UnitId;
      /** Of a fact: the source body's answer. */
      readonly document?: string;
    };

/**
 * `upheld`: the assignment, or what was found, stands. `reassigned`: another unit has it. `admitted`: the
 * source body takes back or mends what it found.
 */
export type ObjectionDecision = 'upheld' | 'reassigned' | 'admitted';

/** The first objection is the office's to answer; a second goes to the leader in charge, and is final. */
export type ObjectionStep = 'objection' | 'final-objection';

export type ObjectionHappening =
  | {
      readonly type: 'objected';
      readonly about: 'responsibility';
      readonly reason: string;
      readonly proposed: UnitId;
      readonly step: ObjectionStep;
      /** Working days for the answer, as the policy stood. */
      readonly reviewDays: number;
    }
  | { readonly type: 'objected'; readonly about: 'fact'; readonly reason: string }
  | {
      readonly type: 'objectionResolved';
      readonly about: 'responsibility' | 'fact';
      readonly decision: ObjectionDecision;
      readonly reason: string;
      /** Who had objected. */
      readonly objector: PersonId;
      readonly document?: string;
    };

/** A finding's objections (domain.md §4). */
export interface Objections {
  /** Dispatch, reassignment or the answer to the last objection: from here the days to object are counted. */
  readonly since: Instant;
  /** Objections to responsibility so far. */
  readonly raised: number;
  /** The one to responsibility that awaits its answer; the finding is `objected` meanwhile. */
  readonly open: OpenObjection | null;
  /** One to the facts, at the source body; the clocks run. */
  readonly fact: Objection | null;
}

export interface Objection {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

export interface OpenObjection extends Objection {
  readonly proposed: UnitId;
  readonly step: ObjectionStep;
  /** The stage to which it goes back where the assignment stands: what was under review is done again. */
  readonly from: Exclude<Stage, 'draft'>;
}

export function noObjections(since: Instant): Objections {
  return { since, raised: 0, open: null, fact: null };
}
