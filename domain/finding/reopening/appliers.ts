import type { Applier } from '../appliers.ts';
import { within } from '../clocks/running.ts';
import { begun } from '../parts/words.ts';
import type { Dispatched } from '../state.ts';
import type { PastRound, ReopeningCause, ReopeningHappening } from './words.ts';

export const reopeningAppliers: { readonly [T in ReopeningHappening['type']]: Applier<T> } = {
  reopened: (finding, { at, cause, round, to, receiveDays }) => ({
    ...finding,
    stage: 'dispatched',
    round,
    rounds: [...finding.rounds, { ...past(finding, cause), reopenedAt: at }],
    rectifyBy: to,
    plan: null,
    milestonesDone: [],
    evidence: [],
    form: null,
    filing: { kept: null, keptBefore: false, counted: null },
    verifiedAt: null,
    closedAt: null,
    publicNotice: null,
    superior: null,
    // What fired in earlier rounds stands in the ledger; a new round begins with an empty sheet (domain.md §5).
    silences: [],
    graces: [],
    noted: {},
    proposals: [],
    parts: begun(finding.assignment.parts),
    longTerm: finding.longTerm && { goal: to, openedAt: null, met: 0 },
    clocks: [
      {
        kind: finding.longTerm === null ? 'rectify' : 'goal',
        step: null,
        term: { day: to },
        planned: at,
        since: at,
      },
      within('receive', null, at, receiveDays),
    ],
  }),
};

function past(finding: Dispatched, cause: ReopeningCause): Omit<PastRound, 'reopenedAt'> {
  const { round, rectifyBy, filing, verifiedAt, closedAt, form, superior } = finding;
  const signatures = form?.signatures ?? [];
  return { round, rectifyBy, filedAt: filing.counted, verifiedAt, closedAt, signatures, superior, cause };
}
