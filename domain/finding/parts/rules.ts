import type { PersonId, UnitId } from '../../permissions/post.ts';
import type { Context } from '../context.ts';
import type { Measure } from '../plan.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import type { Dispatched } from '../state.ts';
import type { PartCommand, PartState } from './words.ts';

/** 签收 of a part: receipt only. */
const receivePart: Rule<'receivePart'> = {
  stages: openStages,
  decide: (finding, { unit }, { by }, context) => {
    const part = partOf(finding, unit, by, context);
    if (isRefusal(part)) return part;
    return part.receivedAt === null ? [{ type: 'partReceived', unit }] : refuse('part-received', 'unit');
  },
};

/** What was done of a part, with the unit's own measures; it is done when its unit says so. */
const reportPart: Rule<'reportPart'> = {
  stages: openStages,
  decide: (finding, { unit, text, measures, done }, { by }, context) => {
    const part = partOf(finding, unit, by, context);
    if (isRefusal(part)) return part;
    if (part.receivedAt === null) return refuse('part-not-received', 'unit');
    if (part.doneAt !== null) return refuse('part-done', 'unit');
    const own = measures === undefined ? {} : { measures };
    return blank({ text }) ?? wordless(measures) ?? [{ type: 'partReported', unit, text, done, ...own }];
  },
};

export const partRules = {
  receivePart,
  reportPart,
} satisfies { [T in PartCommand['type']]: Rule<T> };

function partOf({ parts }: Dispatched, unit: UnitId, by: PersonId, { seats }: Context): PartState | Refusal {
  const part = parts.find((one) => one.unit === unit);
  const theirs = seats.cooperating[unit]?.includes(by) ?? false;
  return part !== undefined && theirs ? part : refuse('no-such-part', 'unit');
}

function wordless(measures: readonly Measure[] = []): Refusal | null {
  return blank(
    Object.fromEntries(
      measures.flatMap(({ text, person }, i) => [
        [`measures.${i}.text`, text],
        [`measures.${i}.person`, person],
      ]),
    ),
  );
}
