import { dayOf, type Instant } from '../calendar/instant.ts';
import type { Rung } from './clocks/clock.ts';
import { rungKey } from './clocks/rungs.ts';
import { silenced, unsilenced, within, without } from './clocks/running.ts';
import {
  type ClockRef,
  type EventOf,
  type EventType,
  type LaterEventType,
  laterEventTypes,
} from './events.ts';
import { itemsAppliers } from './items/appliers.ts';
import { goalMoved, longTermAppliers } from './longTerm/appliers.ts';
import { replanningAppliers } from './replanning/appliers.ts';
import type { Dispatched, Noted } from './state.ts';

/** What an event changes; `evolve` adds seq, version and turn to every one. */
export type Applier<T extends EventType> = (finding: Dispatched, event: EventOf<T>) => Dispatched;
export type MadeEventType = Exclude<EventType, 'dispatched' | LaterEventType>;

/** What each event changes; `evolve` adds seq, version and turn to every one. */
const made: { [T in MadeEventType]: Applier<T> } = {
  received: (finding, { at, planDays }) => ({
    ...finding,
    stage: planDays === null ? 'rectifying' : 'planning',
    clocks: [
      ...without(finding, 'receive'),
      ...(planDays === null ? [] : [within('plan', null, at, planDays)]),
    ],
  }),

  planSubmitted: (finding, { at, by, plan, reviewDays }) => ({
    ...silenced(finding, at, 'planReview'),
    stage: 'planReview',
    plan: { content: plan, submittedBy: by ?? '', approved: false },
    milestonesDone: [],
    clocks: [...finding.clocks, within('review', 'plan', at, reviewDays)],
  }),

  planApproved: (finding, { at }) => {
    const heldAgain = unsilenced(finding, at);
    return {
      ...heldAgain,
      stage: 'rectifying',
      plan: finding.plan && { ...finding.plan, approved: true },
      clocks: without(heldAgain, 'review', 'plan'),
    };
  },

  planReturned: (finding, { at }) => {
    const heldAgain = unsilenced(finding, at);
    return { ...heldAgain, stage: 'planning', clocks: without(heldAgain, 'review') };
  },

  progressReported: (finding, { milestonesDone, quantityNow }) => ({
    ...finding,
    quantityNow: quantityNow ?? finding.quantityNow,
    milestonesDone: [...new Set([...finding.milestonesDone, ...milestonesDone])].sort((a, b) => a - b),
  }),

  evidenceAttached: (finding) => finding,

  closureApplied: (finding, { by }) => ({
    ...finding,
    stage: 'closureReview',
    form: {
      appliedBy: by ?? '',
      openStep: finding.assignment.chain[0] ?? 'principal',
      signatures: [],
      filedAt: null,
    },
  }),

  signed: (finding, { at, by, step, next, nextDays, filedAt, verification }) => {
    if (finding.form === null) return finding;
    const filed = filedAt === undefined ? finding : silenced(finding, at, 'closureReview');
    return {
      ...filed,
      form: {
        ...finding.form,
        openStep: next ?? step,
        signatures: [...finding.form.signatures, { step, by: by ?? '', at }],
        filedAt: filedAt ?? finding.form.filedAt,
      },
      filing: filedAt === undefined || filedAt === at ? filed.filing : { ...filed.filing, keptBefore: true },
      verifiedAt: step === 'lead-reviewer' ? at : finding.verifiedAt,
      quantityNow: verification?.quantityNow ?? finding.quantityNow,
      clocks: [...without(filed, 'review'), ...(next === null ? [] : [within('review', next, at, nextDays)])],
    };
  },

  supplemented: (finding, { at, graceDays }) => {
    const grace = { from: at, workingDays: graceDays };
    const filedAt = finding.form?.filedAt ?? null;
    const keeps = filedAt !== null && !finding.filing.keptBefore;
    return {
      ...voided(finding, at),
      graces: [...finding.graces, grace],
      filing: { ...finding.filing, kept: keeps ? { filedAt, grace } : null },
    };
  },

  returned: (finding, { at }) => ({ ...voided(finding, at), filing: { ...finding.filing, kept: null } }),

  closed: (finding, { at }) => ({
    ...finding,
    stage: 'closed',
    closedAt: at,
    filing: { ...finding.filing, counted: finding.form?.filedAt ?? null },
    proposals: [],
  }),

  withdrawn: (finding) => ({ ...finding, stage: 'withdrawn', proposals: [] }),

  corrected: (finding, { correction }) => ({
    ...finding,
    assignment: { ...finding.assignment, ...correction },
  }),

  deadlineMoved: (finding, { at, to }) => ({
    ...goalMoved(finding, to, at),
    rectifyBy: to,
    clocks: goalMoved(finding, to, at).clocks.map((clock) =>
      clock.kind === 'rectify' ? { ...clock, term: { day: to }, planned: at, since: at } : clock,
    ),
  }),

  rungFired: (finding, event) => {
    const { rung, overtaken, at } = event;
    const fired = noting(noting(finding, event, [rung], 'fired'), event, overtaken, 'overtaken');
    return rung === 'interview' || rung === 'account'
      ? { ...fired, proposals: [...finding.proposals, { rung, madeAt: at, recalledOn: null }] }
      : fired;
  },

  rungsSkipped: (finding, event) => noting(finding, event, event.rungs, event.why),

  supervisionNoticeIssued: (finding, { at, limitDays }) => ({
    ...finding,
    notice: { issuedAt: at, limitDays },
  }),

  ...replanningAppliers,

  proposalRecalled: (finding, { at, rung }) => ({
    ...finding,
    proposals: finding.proposals.map((proposal) =>
      proposal.rung === rung ? { ...proposal, recalledOn: dayOf(at) } : proposal,
    ),
  }),

  ...itemsAppliers,
  ...longTermAppliers,
};

/** Events of later releases change nothing that this one knows. */
const later = Object.fromEntries(laterEventTypes.map((type) => [type, (finding: Dispatched) => finding])) as {
  [T in LaterEventType]: (finding: Dispatched) => Dispatched;
};

export const appliers = { ...made, ...later };

/** A supplement or a return: back to rectifying, the form's signatures void. */
function voided(finding: Dispatched, at: Instant): Dispatched {
  const heldAgain = unsilenced(finding, at);
  return {
    ...heldAgain,
    stage: 'rectifying',
    form: null,
    verifiedAt: null,
    clocks: without(heldAgain, 'review'),
  };
}

function noting(finding: Dispatched, ref: ClockRef, rungs: readonly Rung[], as: Noted): Dispatched {
  const noted = rungs.map((rung) => [rungKey(finding.round, ref, rung), as] as const);
  return { ...finding, noted: { ...finding.noted, ...Object.fromEntries(noted) } };
}
