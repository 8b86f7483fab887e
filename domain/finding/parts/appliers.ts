import type { Applier } from '../appliers.ts';
import type { Dispatched } from '../state.ts';
import type { PartHappening, PartState } from './words.ts';

/** A part goes its own way beside the stages of its finding. */
export const partAppliers = {
  partReceived: (finding, { at, unit }) => changed(finding, unit, { receivedAt: at }),
  partReported: (finding, { at, unit, measures, done }) =>
    changed(finding, unit, {
      ...(measures === undefined ? {} : { measures }),
      ...(done ? { doneAt: at } : {}),
    }),
} satisfies { [T in PartHappening['type']]: Applier<T> };

function changed(finding: Dispatched, unit: string, change: Partial<PartState>): Dispatched {
  return {
    ...finding,
    parts: finding.parts.map((part) => (part.unit === unit ? { ...part, ...change } : part)),
  };
}
