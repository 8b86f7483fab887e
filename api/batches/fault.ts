import { z } from 'zod';
import type { Fault } from '../../db/dispatch.ts';
import { problemWords } from '../../messages/problems/words.ts';

/** Why a draft cannot be dispatched as it stands, in the reader's language. */
export const fault = z.object({
  id: z.string(),
  number: z.string(),
  code: z.string(),
  /** The part of the draft that is at fault; null where it is none of the draft's own. */
  field: z.string().nullable(),
  title: z.string(),
  next: z.string(),
});

export function toldFault({ id, number, refusal }: Fault, language: 'zh-CN' | 'en'): z.infer<typeof fault> {
  const { what, next } = problemWords[language][refusal.refused];
  return { id, number, code: refusal.refused, field: fieldOf(refusal.field), title: what, next };
}

/** The domain names fields of the command `dispatch`; a person mends those of the draft. */
export function fieldOf(field: string | undefined): string | null {
  // The chain is made of the policy and the posts: nothing in the draft mends it.
  if (field === undefined || field === 'assignment.chain') return null;
  return field === 'assignment.number' ? 'number' : field.replace(/^assignment\./, 'content.');
}
