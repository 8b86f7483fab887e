import type { Measure } from '../plan.ts';
import { isCopy, likeness, pairsOf } from './likeness.ts';

/** A plan whose measures are held against others'. */
export interface ComparedPlan {
  readonly finding: string;
  /** The common finding whose self-check raised it: its children share what they were told to do. */
  readonly parent: string | null;
  readonly measures: readonly Pick<Measure, 'text'>[];
}

/** A measure that says what another finding's says. */
export interface Copy {
  /** Index into the plan's own measures. */
  readonly measure: number;
  readonly finding: string;
  /** Index into that finding's. */
  readonly theirs: number;
  readonly text: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Every measure of a plan that stands in another's too, the most alike first; children of one common finding are exempt. */
export function copiesOf(plan: ComparedPlan, others: readonly ComparedPlan[]): Copy[] {
  const own = plan.measures.map(({ text }) => pairsOf(text));
  const copies = others.filter((other) => isOther(other, plan)).flatMap((other) => copiesIn(other, own));
  return copies.sort((a, b) => a.measure - b.measure || b.share - a.share);
}

function isOther(other: ComparedPlan, { finding, parent }: ComparedPlan): boolean {
  return other.finding !== finding && (parent === null || other.parent !== parent);
}

function copiesIn({ finding, measures }: ComparedPlan, own: readonly ReadonlySet<string>[]): Copy[] {
  return measures.flatMap(({ text }, theirs) => {
    const pairs = pairsOf(text);
    return own.flatMap((mine, measure) => {
      const share = likeness(mine, pairs);
      return isCopy(share) ? [{ measure, finding, theirs, text, share }] : [];
    });
  });
}
