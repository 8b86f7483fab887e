import type { Instant } from '../../calendar/instant.ts';
import type { Role, UnitId } from '../../permissions/post.ts';
import type { GivenCommandType } from '../decide.ts';

/** What is asked of somebody beside the finding's turn (domain.md §3, §4, §5). */
export const askKinds = [
  'extensionOpinion',
  'extensionDecision',
  'factObjection',
  'suspensionOverrun',
  'noticeDraft',
  'slip',
  'interview',
  'account',
  'coordination',
  'instruction',
  'part',
] as const;
export type AskKind = (typeof askKinds)[number];

/** Something that waits for a post beside the finding's turn, until whoever has the post answers it. */
export interface Ask {
  readonly kind: AskKind;
  readonly role: Role;
  /** The post's unit, a cooperating one's where it is its part; null of the county's posts. */
  readonly unit: UnitId | null;
  readonly since: Instant;
}

/** The command that answers it. */
export const answerTo = {
  extensionOpinion: 'giveOpinion',
  extensionDecision: 'decideExtension',
  factObjection: 'resolveObjection',
  suspensionOverrun: 'resume',
  noticeDraft: 'issueSupervisionNotice',
  slip: 'answerSupervisionNotice',
  interview: 'decideProposal',
  account: 'decideProposal',
  coordination: 'answerCoordination',
  instruction: 'reportProgress',
  part: 'reportPart',
} as const satisfies Record<AskKind, GivenCommandType>;
