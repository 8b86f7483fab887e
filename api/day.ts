import { z } from 'zod';
import { type Day, day, parseDay } from '../domain/calendar/day.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayField = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: 'no-such-day', abort: true })
  .transform((text): Day => day(text))
  .meta({ format: 'date' });
