import type { ProblemWords } from './zh-CN.ts';

export const en: ProblemWords = {
  'not-signed-in': { what: 'You are not signed in, or no longer.', next: 'Sign in again.' },
  'wrong-credentials': {
    what: 'The account or the password is wrong.',
    next: 'Check both and try again; if the password is lost, ask the administrator.',
  },
  'too-many-tries': { what: 'That was tried too often.', next: 'Wait a little and try again.' },
  'token-missing': {
    what: "The request lacks the page's token; it may come from another site.",
    next: 'Reload the page and try again.',
  },
  malformed: {
    what: 'What was sent is not as it must be.',
    next: 'Mend the field that is named and send again.',
  },
  'too-large': { what: 'What was sent is too large.', next: 'Send less, or in parts.' },
  'not-found': {
    what: 'There is no such thing, or it lies outside what you may see.',
    next: 'Check the number, or ask the supervision office.',
  },
  unavailable: { what: 'The system cannot do this now; nothing was written.', next: 'Try again soon.' },
  internal: {
    what: 'Something failed in the system; it was recorded.',
    next: 'Try again; if it fails again tell the administrator the reference.',
  },
};
