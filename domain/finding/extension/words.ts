import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';

/** 延期 (domain.md §4): asked, opined on, decided; or moved as a leader's own act. */
export type ExtensionCommand =
  | {
      readonly type: 'requestExtension';
      readonly reason: string;
      /** The new date asked for; later than the current one. */
      readonly rectifyBy: Day;
      /** The superior's written consent, where a superior set the date and it is at hand already. */
      readonly superiorDocument?: string;
    }
  | {
      readonly type: 'giveOpinion';
      readonly advice: ExtensionAnswer;
      readonly opinion: string;
      readonly superiorDocument?: string;
    }
  | {
      readonly type: 'decideExtension';
      readonly decision: ExtensionAnswer;
      /** Demanded of a refusal. */
      readonly reason?: string;
      /** Another date than the one asked for. */
      readonly rectifyBy?: Day;
      readonly superiorDocument?: string;
    }
  | {
      readonly type: 'changeDeadline';
      readonly reason: string;
      readonly rectifyBy: Day;
      readonly superiorDocument?: string;
    };

export const extensionAnswers = ['grant', 'refuse'] as const;
export type ExtensionAnswer = (typeof extensionAnswers)[number];

/** The reviews of a request: they go beside the finding's stage, and its clock runs on. */
export const extensionSteps = ['extension-opinion', 'extension-decision', 'extension-top-decision'] as const;
export type ExtensionStep = (typeof extensionSteps)[number];

export type ExtensionHappening =
  | {
      readonly type: 'extensionRequested';
      readonly reason: string;
      readonly from: Day;
      readonly to: Day;
      /** Working days for the opinion. */
      readonly reviewDays: number;
      readonly superiorDocument?: string;
    }
  | {
      readonly type: 'opinionGiven';
      readonly advice: ExtensionAnswer;
      readonly opinion: string;
      readonly next: Exclude<ExtensionStep, 'extension-opinion'>;
      /** Working days for the decision. */
      readonly reviewDays: number;
      readonly superiorDocument?: string;
    }
  | { readonly type: 'extensionDecided'; readonly decision: ExtensionAnswer; readonly reason?: string }
  | {
      readonly type: 'deadlineMoved';
      readonly reason: string;
      readonly from: Day;
      readonly to: Day;
      /** The superior's written consent to a later date of its own. */
      readonly superiorDocument?: string;
    };

/** What a finding remembers of its dates. */
export interface Extensions {
  /** Every move to a later date, oldest first: the second of a round is the top leader's. */
  readonly moved: readonly { readonly round: number; readonly to: Day; readonly at: Instant }[];
  readonly pending: ExtensionRequest | null;
}

export interface ExtensionRequest {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  readonly to: Day;
  readonly openStep: ExtensionStep;
  readonly opinion: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly advice: ExtensionAnswer;
    readonly opinion: string;
  } | null;
  readonly superiorDocument: string | null;
}

export const neverExtended: Extensions = { moved: [], pending: null };
