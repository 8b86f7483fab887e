import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';
import type { Item } from '../api/types.ts';

/** Every item of a finding that counts, in their order: paper has no further pages to be asked for. */
export async function allItems(id: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: { items: readonly Item[]; next: number | null } = await answered(
      api.GET('/api/findings/{id}/items', { params: { path: { id }, query: { after, limit: 500 } } }),
    );
    items.push(...page.items);
    after = page.next;
  }
  return items.filter(({ state }) => state !== 'struck');
}
