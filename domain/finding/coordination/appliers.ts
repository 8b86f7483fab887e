import type { Applier } from '../appliers.ts';
import { within, withoutStep } from '../clocks/running.ts';
import { coordinationStep } from './steps.ts';
import type { CoordinationHappening } from './words.ts';

export const coordinationAppliers: { readonly [T in CoordinationHappening['type']]: Applier<T> } = {
  coordinationRequested: (finding, { at, by, request, stuck, need, from, answerDays }) => {
    const asked = { request, stuck, need, from, askedBy: by ?? '', askedAt: at, answeredAt: null };
    return {
      ...finding,
      requests: [...finding.requests, { ...asked, round: finding.round }],
      clocks: [...finding.clocks, within('review', coordinationStep(from), at, answerDays)],
    };
  },

  coordinationAnswered: (finding, { at, request }) => {
    const asked = finding.requests.find((one) => one.request === request);
    return {
      ...finding,
      requests: finding.requests.map((one) => (one === asked ? { ...one, answeredAt: at } : one)),
      clocks: asked === undefined ? finding.clocks : withoutStep(finding, coordinationStep(asked.from)),
    };
  },
};
