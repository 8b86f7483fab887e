import type { Applier } from '../appliers.ts';
import type { Proposal, ProposalHappening } from './words.ts';

export const proposalAppliers: { readonly [T in ProposalHappening['type']]: Applier<T> } = {
  /** One answer for the proposals of one kind that moved dates repeated. */
  proposalDecided: (finding, { at, rung, decision, until = null }) => {
    const decided = (proposal: Proposal): Proposal[] => {
      if (proposal.rung !== rung) return [proposal];
      if (decision === 'forward') return [{ ...proposal, forwardedAt: at }];
      return decision === 'later' ? [{ ...proposal, laterUntil: until }] : [];
    };
    return { ...finding, proposals: finding.proposals.flatMap(decided) };
  },
};
