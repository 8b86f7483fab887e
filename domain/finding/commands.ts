import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../permissions/post.ts';
import type { AssigningCommand } from './assigning/words.ts';
import type { Assignment, Correction } from './assignment.ts';
import type { ContactCommand } from './contact/words.ts';
import type { CoordinationCommand } from './coordination/words.ts';
import type { ExtensionCommand } from './extension/words.ts';
import type { InstructionCommand } from './instruction/words.ts';
import type { ItemsCommand } from './items/words.ts';
import type { LongTermCommand } from './longTerm/words.ts';
import type { ObjectionCommand } from './objection/words.ts';
import type { PaperCommand } from './paper/words.ts';
import type { PartCommand } from './parts/words.ts';
import type { Plan } from './plan.ts';
import type { ProposalCommand } from './proposals/words.ts';
import type { PublicNoticeCommand } from './publicNotice/words.ts';
import type { ReopeningCommand } from './reopening/words.ts';
import type { SuperiorCommand } from './superior/words.ts';
import type { SupervisionCommand } from './supervision/words.ts';
import type { SuspensionCommand } from './suspension/words.ts';

/** What people can do to a finding in this release. */
export type MadeCommand =
  | ObjectionCommand
  | AssigningCommand
  | PartCommand
  | { readonly type: 'dispatch'; readonly assignment: Assignment }
  | { readonly type: 'receive' }
  | { readonly type: 'submitPlan'; readonly plan: Plan }
  | { readonly type: 'approvePlan'; readonly opinion?: string }
  | { readonly type: 'returnPlan'; readonly reason: string }
  | {
      readonly type: 'reportProgress';
      readonly text: string;
      readonly milestonesDone?: readonly number[];
      /** How far the finding's quantity has come. */
      readonly quantityNow?: number;
    }
  | {
      readonly type: 'attachEvidence';
      /** Index of the measure it proves. */
      readonly measure?: number;
      /** Number of the item it proves; with neither it belongs to the closing form. */
      readonly item?: number;
      readonly reference: string;
    }
  | { readonly type: 'applyForClosure'; readonly summary: string }
  | { readonly type: 'sign'; readonly opinion?: string; readonly verification?: Verification }
  | { readonly type: 'supplement'; readonly reason: string; readonly missing: string }
  | { readonly type: 'return'; readonly reason: string; readonly toAdd: string }
  | { readonly type: 'correct'; readonly reason: string; readonly correction: Correction }
  | ExtensionCommand
  | SuspensionCommand
  | { readonly type: 'withdraw'; readonly reason: string; readonly superiorDocument?: string }
  | SupervisionCommand
  | ProposalCommand
  | CoordinationCommand
  | InstructionCommand
  | ContactCommand
  | PublicNoticeCommand
  | PaperCommand
  | ReopeningCommand
  | SuperiorCommand
  | ItemsCommand
  | LongTermCommand;

/** What the verifying post states with its signature: 谁验收谁负责. */
export interface Verification {
  readonly how: 'on-site' | 'papers';
  /** Indexes into the closing standard. */
  readonly ticked: readonly number[];
  /** The finding's quantity as it was counted; left out, as last reported. */
  readonly quantityNow?: number;
}

export type MadeCommandType = MadeCommand['type'];

/** Commands of domain.md §4 that are named but not yet made work; they are refused as such. */
export const laterCommandTypes = ['merge'] as const;
export type LaterCommandType = (typeof laterCommandTypes)[number];

export type Command = MadeCommand | { readonly type: LaterCommandType };
export type CommandType = Command['type'];
export type CommandOf<T extends MadeCommandType> = Extract<MadeCommand, { type: T }>;

/** A command with its author and the instant at which it entered (stamped at the edge). */
export interface Act {
  readonly at: Instant;
  readonly by: PersonId;
  readonly command: Command;
  /** The finding's version that the person looked at; without one any will do. */
  readonly seen?: number;
}
