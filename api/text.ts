import { z } from 'zod';

/** What steers and is not seen: control characters, reversed direction, halves of letters. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const unseenInText = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** A text of one line of at most so many characters, without the blanks around it; it may be empty. */
export function line(most: number) {
  return z
    .string()
    .trim()
    .max(most, 'text-too-long')
    .refine((text) => !unseen.test(text), 'control-characters');
}

/** The same of several lines, which end as Unix has it. */
export function text(most: number) {
  return z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .max(most, 'text-too-long')
    .refine((typed) => !unseenInText.test(typed), 'control-characters');
}
