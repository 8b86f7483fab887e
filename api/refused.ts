import { type Refusal, type RefusalCode, refusalCodes } from '../domain/finding/refusal.ts';
import { Problem } from './problem.ts';

/** From here on the list names faults of a command's content. */
const firstOfContent = refusalCodes.indexOf('text-missing');

/** A refusal of the ledger's as the problem that a person is told. */
export function refused({ refused: code, field, fields }: Refusal): Problem {
  const about = { ...(field === undefined ? {} : { field }), ...(fields === undefined ? {} : { fields }) };
  return new Problem(statusOf(code), code, about);
}

function statusOf(code: RefusalCode): number {
  if (code === 'changed-since') return 412;
  if (code === 'not-permitted' || code === 'not-your-step') return 403;
  return refusalCodes.indexOf(code) >= firstOfContent ? 422 : 409;
}
