import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';
import type { ClosingStep } from '../closingChain.ts';
import type { Verification } from '../commands.ts';

/** 纸质签字: the filled form was printed and signed by hand; its scan is handed in, and the office checks it. */
export type PaperCommand =
  | ({ readonly type: 'submitPaper' } & SignedPaper)
  | { readonly type: 'passPaper' }
  | { readonly type: 'refusePaper'; readonly reason: string };

/** What stands on the paper, for the step that is open. */
export interface SignedPaper {
  /** The scan, among the finding's evidence. */
  readonly reference: string;
  readonly signer: PersonId;
  /** The date beside the signature. */
  readonly signedOn: Day;
  readonly opinion?: string;
  /** Of the verifying step. */
  readonly verification?: Verification;
}

export type PaperHappening =
  | ({
      readonly type: 'paperSubmitted';
      readonly step: ClosingStep;
      /** The instant that the signature counts from, once the paper has passed. */
      readonly countsAt: Instant;
      /** Working days the office has for the check. */
      readonly checkDays: number;
    } & SignedPaper)
  | {
      readonly type: 'paperRefused';
      readonly step: ClosingStep;
      readonly reason: string;
      /** Working days the step has anew. */
      readonly stepDays: number;
    };

/** A paper that waits for the office's check. */
export interface PendingPaper extends SignedPaper {
  readonly submittedBy: PersonId;
  readonly countsAt: Instant;
}
