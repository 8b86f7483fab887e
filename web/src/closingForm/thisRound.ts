import type { Evidence, Finding, TimelineEvent } from '../api/types.ts';

/** What the unit says it has come to: with its application, and before one in its reports of progress. */
export function achievedOf(finding: Finding): readonly string[] {
  if (finding.form !== null) return [finding.form.summary];
  return eventsOf(finding).flatMap(({ type, data }) =>
    type === 'progressReported' && typeof data.text === 'string' ? [data.text] : [],
  );
}

/** The evidence of this round; that of earlier ones proves what they were closed with. */
export function evidenceOf({ evidence, rounds }: Finding): readonly Evidence[] {
  const began = rounds.at(-1)?.reopenedAt;
  return began === undefined ? evidence : evidence.filter(({ at }) => at >= began);
}

function eventsOf({ timeline }: Finding): readonly TimelineEvent[] {
  return timeline.slice(timeline.findLastIndex(({ type }) => type === 'reopened') + 1);
}
