import { sql } from 'kysely';
import { bandsOf } from '../domain/finding/copied/bands.ts';
import { type Copy, copiesOf } from '../domain/finding/copied/copies.ts';
import type { Measure } from '../domain/finding/plan.ts';
import type { Db } from './connection.ts';
import type { Life } from './life.ts';
import type { Write } from './writeTogether.ts';

/** A measure that stands in another finding's plan too, with the place. */
export interface FoundCopy extends Omit<Copy, 'finding'> {
  readonly of: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly unit: string;
  };
}

/** No plan is compared with more than these, the most promising first. */
const comparedAtMost = 100;

/** The measures of a finding's plan that other findings' plans have too (domain.md §3.10); empty where it has no plan. */
export async function readCopies(db: Db, findingId: string): Promise<readonly FoundCopy[]> {
  const { rows } = await sql<Planned>`
    with own as (
      select bands, state #>> '{assignment,parent}' as parent
      from plan_bands join finding on finding.id = finding_id where finding_id = ${findingId})
    select id, number, title, (select name from unit where unit.id = finding.unit_id) as unit,
      state #>> '{assignment,parent}' as parent, state #> '{plan,content,measures}' as measures
    from finding
      join plan_bands on plan_bands.finding_id = finding.id
    where finding.id = ${findingId}
      or (plan_bands.bands && (select bands from own) and finding.stage <> 'withdrawn'
        -- children of one common finding share what they were told to do, and take no place among those compared
        and (state #>> '{assignment,parent}' = (select parent from own)) is not true)
    order by finding.id <> ${findingId},
      (select count(*) from unnest(plan_bands.bands) as band where band = any((select bands from own)::integer[])) desc,
      finding.number_order
    limit ${comparedAtMost + 1}`.execute(db);
  const [own, ...others] = rows;
  if (own === undefined || own.id !== findingId) return [];
  const places = new Map(others.map(({ id, number, title, unit }) => [id, { id, number, title, unit }]));
  return copiesOf(compared(own), others.map(compared)).flatMap(({ finding, ...copy }) => {
    const of = places.get(finding);
    return of === undefined ? [] : [{ ...copy, of }];
  });
}

interface Planned extends Readonly<Record<'id' | 'number' | 'title' | 'unit', string>> {
  readonly parent: string | null;
  readonly measures: readonly Measure[] | null;
}

function compared({ id, parent, measures }: Planned) {
  return { finding: id, parent, measures: measures ?? [] };
}

/** Keeps by what numbers a submitted plan is found among the others; a plan submitted anew takes its place. */
export function bandsWrites(lives: readonly Life[]): Write[] {
  const rows = lives.flatMap(({ locked, events }) => {
    const plan = events.findLast((event) => event.type === 'planSubmitted')?.plan;
    return plan === undefined ? [] : [{ finding_id: locked.id, bands: bandsOfPlan(plan.measures) }];
  });
  return rows.length === 0 ? [] : [bandsWrite(rows)];
}

export function bandsOfPlan(measures: readonly Pick<Measure, 'text'>[]): number[] {
  return [...new Set(measures.flatMap(({ text }) => bandsOf(text)))];
}

function bandsWrite(
  rows: readonly { readonly finding_id: string; readonly bands: readonly number[] }[],
): Write {
  return sql`
    insert into plan_bands
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(finding_id uuid, bands integer[])
    on conflict (finding_id) do update set bands = excluded.bands`;
}
