import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '../../domain/permissions/post.ts';

/** The header `Idempotency-Key`: the same for every repeat of one act, another for another act. */
export const idempotencyKey = z.string('key-missing').regex(/^[\x21-\x7e]{1,200}$/, 'key-missing');

/** The command's id: nobody can repeat another person's act by its key. */
export function commandIdOf(person: PersonId, key: string): string {
  return createHash('sha256').update(`${person}\n${key}`).digest('hex');
}
