import type { Instant } from '../../calendar/instant.ts';
import type { PersonId, Role } from '../../permissions/post.ts';

/** To whom a leader's instruction can go. */
export const instructed = [
  'handler',
  'principal',
  'lead-reviewer',
  'office-head',
] as const satisfies readonly Role[];
export type Instructed = (typeof instructed)[number];

/** 批示 and 圈阅: what a leader writes on a finding. */
export type InstructionCommand =
  | {
      readonly type: 'instruct';
      readonly text: string;
      readonly to: readonly Instructed[];
      /** Working days; without them the policy's. */
      readonly limitDays?: number;
    }
  | { readonly type: 'acknowledge'; readonly opinion?: string };

export type InstructionHappening =
  | {
      readonly type: 'instructed';
      readonly instruction: number;
      readonly text: string;
      readonly to: readonly Instructed[];
      readonly limitDays: number;
    }
  | { readonly type: 'acknowledged'; readonly opinion?: string }
  /** The clock: its last day has come, and the unit has reported nothing since. */
  | { readonly type: 'instructionDue'; readonly instruction: number };

export interface Instruction {
  /** Its place among the finding's instructions, from 1. */
  readonly instruction: number;
  readonly text: string;
  readonly to: readonly Instructed[];
  readonly limitDays: number;
  readonly by: PersonId;
  readonly at: Instant;
  /** The unit's first report after it, which answers it. */
  readonly reportedAt: Instant | null;
  readonly dueAt: Instant | null;
}

/** The instructions that leaders gave on a finding, in order. */
export interface InstructedFinding {
  readonly instructions: readonly Instruction[];
}

export const uninstructed: InstructedFinding = { instructions: [] };
