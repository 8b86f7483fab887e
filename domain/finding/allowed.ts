import type { PersonId } from '../permissions/post.ts';
import type { Context } from './context.ts';
import { barred, type GivenCommandType, givenCommandTypes } from './decide.ts';
import type { RefusalCode } from './refusal.ts';
import type { Finding } from './state.ts';

/** One command: allowed to a person now, or what it would be refused with before its content is read. */
export type Possible =
  | { readonly type: GivenCommandType; readonly allowed: true }
  | { readonly type: GivenCommandType; readonly allowed: false; readonly code: RefusalCode };

/**
 * Every command with what would come of it if this person gave it now (domain.md §4). Whoever holds no
 * post of the finding may none: a secretary sees and cannot act.
 */
export function possibleCommands(finding: Finding, by: PersonId, context: Context): Possible[] {
  return givenCommandTypes.map((type) => {
    const refusal = barred(finding, type, by, context);
    return refusal === null ? { type, allowed: true } : { type, allowed: false, code: refusal.refused };
  });
}
