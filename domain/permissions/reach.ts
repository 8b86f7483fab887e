import type { PostRole } from './post.ts';

/** How far a post sees: every finding of the county, those of its unit and the units below, or none. */
export type Reach = 'county' | 'unit' | 'nothing';

/**
 * Who sees which findings, dispatched or later (domain.md §1). A unit's post sees what its unit answers
 * for and what it leads; a leader's secretary sees as the leader does.
 */
export const reachOf: Record<PostRole, Reach> = {
  handler: 'unit',
  deputy: 'unit',
  principal: 'unit',
  'assigned-leader': 'unit',
  'lead-reviewer': 'unit',
  'leader-in-charge': 'unit',
  office: 'county',
  'office-head': 'county',
  'top-leader': 'county',
  'deputy-head': 'county',
  discipline: 'county',
  audit: 'county',
  administrator: 'nothing',
};

/** Drafts are the office's alone. */
export const keepsDrafts: ReadonlySet<PostRole> = new Set(['office', 'office-head']);
