import type { Instant } from '../calendar/instant.ts';
import { unsilenced, without } from './clocks/running.ts';
import type { Dispatched } from './state.ts';

/** A supplement, a return or an objection: back to rectifying, the form's signatures void, and a notice that it stood for. */
export function voided(finding: Dispatched, at: Instant): Dispatched {
  const heldAgain = unsilenced(finding, at);
  return {
    ...heldAgain,
    stage: 'rectifying',
    form: null,
    verifiedAt: null,
    publicNotice: null,
    clocks: without(heldAgain, 'review'),
  };
}
