import type { Applier } from '../appliers.ts';
import type { SuperiorHappening } from './words.ts';

export const superiorAppliers: { readonly [T in SuperiorHappening['type']]: Applier<T> } = {
  reportedToSuperior: (finding, { at, document }) => ({
    ...finding,
    superior: { reportedAt: at, document, answer: null },
  }),

  superiorAnswered: (finding, { at, answer, document }) => ({
    ...finding,
    superior: finding.superior && { ...finding.superior, answer: { answer, document, at } },
  }),
};
