import type { Policy } from '../../policy/policy.ts';
import type { ClosingStep } from '../closingChain.ts';
import type { Dispatched } from '../state.ts';

/**
 * Whether the form stands before the public now, `next` being the step that would open (null: none is
 * left): once, at the place that the policy names. Where that was passed already, or is no step of the
 * finding's chain, it stands after the last signature.
 */
export function standsBefore(
  next: ClosingStep | null,
  { assignment, form, publicNotice }: Dispatched,
  { publicNoticeBefore }: Pick<Policy, 'publicNoticeBefore'>,
): boolean {
  const isPlace = next === null || next === publicNoticeBefore;
  if (assignment.publicNotice !== true || !isPlace) return false;
  const stood = publicNotice !== null && form !== null && publicNotice.openedAt >= form.appliedAt;
  return !stood;
}

/** The step that opens once the notice is over; null: everybody has signed, and the finding closes. */
export function stepAfterNotice({
  assignment: { chain },
  form,
}: Pick<Dispatched, 'assignment' | 'form'>): ClosingStep | null {
  return form === null ? null : (chain[chain.indexOf(form.openStep) + 1] ?? null);
}
