import type { PersonId } from '../permissions/post.ts';
import type { Seats } from '../permissions/seats.ts';
import type { Dispatched } from './state.ts';

/**
 * Whose hand the open form bears already: no one signs twice, and the handler signs nothing but the
 * filing (domain.md §4). Whoever stands in for a vacant handler files in another's place and is not
 * among them.
 */
export function handsOn({ form }: Pick<Dispatched, 'form'>, { handler }: Seats): readonly PersonId[] {
  if (form === null) return [];
  const filed = handler.includes(form.appliedBy) ? [form.appliedBy] : [];
  return [...filed, ...form.signatures.map(({ by }) => by)];
}
