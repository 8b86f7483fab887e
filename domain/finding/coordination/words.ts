import type { Instant } from '../../calendar/instant.ts';
import type { PersonId, Role } from '../../permissions/post.ts';

/** Whom a unit can ask (domain.md §3.19); the lead unit answers by its reviewing post. */
export const answerers = [
  'assigned-leader',
  'leader-in-charge',
  'lead-reviewer',
] as const satisfies readonly Role[];
export type Answerer = (typeof answerers)[number];

/** 提请协调: the unit says what is stuck, what it needs and from whom. */
export type CoordinationCommand =
  | {
      readonly type: 'requestCoordination';
      readonly stuck: string;
      readonly need: string;
      readonly from: Answerer;
    }
  | {
      readonly type: 'answerCoordination';
      /** Its place among the finding's requests, from 1. */
      readonly request: number;
      readonly answer: string;
    };

export type CoordinationHappening =
  | {
      readonly type: 'coordinationRequested';
      readonly request: number;
      readonly stuck: string;
      readonly need: string;
      readonly from: Answerer;
      /** Working days for the answer. */
      readonly answerDays: number;
    }
  | { readonly type: 'coordinationAnswered'; readonly request: number; readonly answer: string };

/** One request; the unit's clock runs on meanwhile, and the waiting is the answerer's. */
export interface CoordinationRequest {
  readonly request: number;
  readonly round: number;
  readonly stuck: string;
  readonly need: string;
  readonly from: Answerer;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

/** A finding's requests, in the order in which they were made. */
export interface Coordinated {
  readonly requests: readonly CoordinationRequest[];
}

export const uncoordinated: Coordinated = { requests: [] };
