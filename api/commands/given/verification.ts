import { z } from 'zod';
import { quantityNow } from './quantity.ts';

/** Places in a list: of milestones, of the closing standard. */
export const places = z.array(z.int().min(0)).max(200);

/** 验收: how, and which lines of the closing standard are met. */
export const verification = z.strictObject({
  how: z.enum(['on-site', 'papers']),
  ticked: places,
  quantityNow,
});
