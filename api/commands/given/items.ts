import { z } from 'zod';
import { itemsAtOnce } from '../../../domain/finding/items/item.ts';
import { line, text } from '../../text.ts';

const item = z.strictObject({
  name: line(100),
  place: line(100).exactOptional(),
  what: line(500).exactOptional(),
});
const numbers = z.array(z.int().min(1)).max(itemsAtOnce);

/** What people do to a finding's items. */
export const itemCommands = [
  z.strictObject({ type: z.literal('addItems'), items: z.array(item).max(itemsAtOnce) }),
  z.strictObject({ type: z.literal('reportItem'), items: numbers, text: text(2_000) }),
  z.strictObject({
    type: z.literal('checkItem'),
    items: numbers,
    outcome: z.enum(['met', 'not-met']),
    note: text(2_000).exactOptional(),
  }),
  z.strictObject({ type: z.literal('strikeItem'), items: numbers, reason: text(2_000) }),
] as const;
