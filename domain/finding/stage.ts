/** Dispatched and not over. */
export const openStages = [
  'dispatched',
  'objected',
  'planning',
  'planReview',
  'rectifying',
  'closureReview',
  'publicNotice',
] as const;

/** The life of a finding (domain.md §4). Overdue, suspension and lights are facts beside the stage. */
export const stages = ['draft', ...openStages, 'closed', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

export function isOver(stage: Stage): stage is 'closed' | 'withdrawn' {
  return stage === 'closed' || stage === 'withdrawn';
}
