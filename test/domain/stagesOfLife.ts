import type { Assignment } from '../../domain/finding/assignment.ts';
import { Life, underReview } from './life.ts';
import { office } from './office.ts';

/** An instant after all that has happened in the lives below. */
export const now = '2026-06-02 09:00';

export const draft = (context = office) => new Life(context);
export const dispatched = (changes: Partial<Assignment> = {}) =>
  new Life().dispatched('2026-06-01 09:00', changes);
export const planning = (changes: Partial<Assignment> = {}) =>
  dispatched(changes).received('2026-06-01 10:00');
export const planReview = () => planning().planSubmitted('2026-06-01 11:00');
export const withPlan = () => planReview().planApproved('2026-06-01 12:00');
export const closureReview = () => underReview('2026-06-30', '2026-06-01 10:00');
export const verifying = () => closureReview().signed('assigned-leader', '2026-06-01 11:00');
export const withdrawn = () => dispatched().withdrawn('2026-06-01 12:00');
export const closed = () =>
  verifying()
    .signed('lead-reviewer', '2026-06-01 12:00')
    .signed('office', '2026-06-01 13:00')
    .signed('leader-in-charge', '2026-06-01 14:00');
