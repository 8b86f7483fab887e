import type { Policy } from '../policy/policy.ts';
import type { Assignment } from './assignment.ts';
import { chainFor } from './closingChain.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a draft says: an assignment in which the office has yet to decide something. */
export type DraftContent = Omit<Assignment, 'number' | 'source' | 'chain' | 'clearBy' | Undecided> & {
  readonly [K in Undecided]: Assignment[K] | null;
};
type Undecided = 'unit' | 'leadUnit' | 'rectifyBy';

/** A draft in its batch. */
export interface Drafted {
  readonly number: string;
  readonly draft: DraftContent;
  /** The batch's. */
  readonly source: string;
}

/** The assignment that a draft amounts to, or what the office has to decide before dispatch. */
export function assignmentOf(
  { number, draft, source }: Drafted,
  unitHasAssignedLeader: boolean,
  policy: Policy,
): Assignment | Refusal {
  const { unit, leadUnit, rectifyBy } = draft;
  if (unit === null) return refuse('unit-undecided', 'assignment.unit');
  if (leadUnit === null) return refuse('unit-undecided', 'assignment.leadUnit');
  if (rectifyBy === null) return refuse('date-undecided', 'assignment.rectifyBy');
  return {
    ...draft,
    number,
    source,
    unit,
    leadUnit,
    rectifyBy,
    chain: chainFor({ ...draft, source }, unitHasAssignedLeader, policy),
    ...(draft.publicNotice === undefined && policy.publicNoticeOf.includes(draft.level)
      ? { publicNotice: true }
      : {}),
  };
}
