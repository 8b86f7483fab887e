import type { Assignment } from '../../domain/finding/assignment.ts';
import { sample } from './acts.ts';
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
export const verifying = (changes: Partial<Assignment> = {}) =>
  dispatched({ deadlineKind: 'at-once', ...changes })
    .received('2026-06-01 09:30')
    .filed('2026-06-01 10:00')
    .signed('assigned-leader', '2026-06-01 11:00');
/** A leader's signature on paper waits for its check. */
export const withPaper = () => closureReview().does('handler', '2026-06-01 12:00', sample.submitPaper);
/** Its form has passed and its closing stands before the public. */
export const publicNotice = () => passed({ publicNotice: true });
export const withdrawn = () => dispatched().withdrawn('2026-06-01 12:00');
export const closed = (changes: Partial<Assignment> = {}) => passed(changes);
/** Closed, and reported to the city that fed it back. */
export const reported = () =>
  closed({ level: 'city' }).does('office', '2026-06-01 15:00', sample.reportToSuperior);

const passed = (changes: Partial<Assignment>) =>
  verifying(changes)
    .signed('lead-reviewer', '2026-06-01 12:00')
    .signed('office', '2026-06-01 13:00')
    .signed('leader-in-charge', '2026-06-01 14:00');
