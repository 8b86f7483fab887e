import { z } from 'zod';
import { hasUnseen } from '../domain/text/unseen.ts';

/** What steers and is not seen in a text, where tabs and the ends of lines are seen. */
const unseenInText = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** A text of one line of at most so many characters, without the blanks around it; it may be empty. */
export function line(most: number) {
  return z
    .string()
    .trim()
    .max(most, 'text-too-long')
    .refine((text) => !hasUnseen(text), 'control-characters');
}

/** The same of several lines, which end as Unix has it. */
export function text(most: number) {
  return z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .max(most, 'text-too-long')
    .refine((typed) => !unseenInText.test(typed), 'control-characters');
}
