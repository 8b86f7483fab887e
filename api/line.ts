import { z } from 'zod';
import { lights } from '../domain/figures/light.ts';
import { stages } from '../domain/finding/stage.ts';
import { roles } from '../domain/permissions/post.ts';

export const named = z.object({ id: z.string(), name: z.string() });
/** `2020-06-30`, by the office's clock. */
export const day = z.string();
/** UTC, `2020-06-30T01:00:00.000Z`. */
export const instant = z.string();

/** One line of the ledger. */
export const line = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  topic: z.string().nullable(),
  stage: z.enum(stages),
  unit: named.nullable(),
  leadUnit: named.nullable(),
  batch: z.object({ id: z.string(), title: z.string() }),
  campaign: named.nullable(),
  rectifyBy: day.nullable(),
  originalRectifyBy: day.nullable(),
  version: z.number().int(),
  holder: z.object({ role: z.enum(roles), unit: named.nullable(), since: instant }).nullable(),
  overdue: z.boolean(),
  daysLate: z.number().int(),
  /** None before dispatch and once it is over. */
  light: z.enum(lights).nullable(),
});
