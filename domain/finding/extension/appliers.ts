import type { Applier } from '../appliers.ts';
import { within, withoutReview } from '../clocks/running.ts';
import { goalMoved } from '../longTerm/appliers.ts';
import type { Dispatched } from '../state.ts';
import { type ExtensionHappening, type ExtensionRequest, extensionSteps } from './words.ts';

/** What the events of an extension change. A request moves nothing: the clock runs on until it is decided. */
export const extensionAppliers: { readonly [T in ExtensionHappening['type']]: Applier<T> } = {
  extensionRequested: (finding, { at, by, reason, to, reviewDays, superiorDocument = null }) => ({
    ...pending(finding, {
      by: by ?? '',
      at,
      reason,
      to,
      openStep: 'extension-opinion',
      opinion: null,
      superiorDocument,
    }),
    clocks: [...finding.clocks, within('review', 'extension-opinion', at, reviewDays)],
  }),

  opinionGiven: (finding, { at, by, advice, opinion, next, reviewDays, superiorDocument }) => {
    const { pending: request } = finding.extensions;
    if (request === null) return finding;
    return {
      ...pending(finding, {
        ...request,
        openStep: next,
        opinion: { by: by ?? '', at, advice, opinion },
        superiorDocument: superiorDocument ?? request.superiorDocument,
      }),
      clocks: [...withoutReview(finding, ...extensionSteps), within('review', next, at, reviewDays)],
    };
  },

  extensionDecided: (finding) => withoutRequest(finding),

  deadlineMoved: (finding, { at, from, to }) => {
    const decided = goalMoved(withoutRequest(finding), to, at);
    const { moved } = finding.extensions;
    return {
      ...decided,
      rectifyBy: to,
      extensions: {
        pending: null,
        moved: to > from ? [...moved, { round: finding.round, to, at }] : moved,
      },
      clocks: decided.clocks.map((clock) =>
        clock.kind === 'rectify' ? { ...clock, term: { day: to }, planned: at, since: at } : clock,
      ),
    };
  },
};

/** A request is over: decided, overtaken by a leader's own act, or gone with its finding. */
export function withoutRequest(finding: Dispatched): Dispatched {
  if (finding.extensions.pending === null) return finding;
  return { ...pending(finding, null), clocks: withoutReview(finding, ...extensionSteps) };
}

function pending(finding: Dispatched, request: ExtensionRequest | null): Dispatched {
  return { ...finding, extensions: { ...finding.extensions, pending: request } };
}
