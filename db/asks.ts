import { sql } from 'kysely';
import { askKey, asksOf } from '../domain/finding/asks/asks.ts';
import type { Ask } from '../domain/finding/asks/words.ts';
import type { Life } from './life.ts';
import { turnPost } from './turnPost.ts';
import type { Write } from './writeTogether.ts';

/** What transitions changed of what findings ask beside their turns: the answered gone, the new entered. */
export function asksWrites(lives: readonly Life[]): readonly Write[] {
  const changes = lives.map(({ locked, finding }) => {
    const before = locked.state === null ? [] : asksOf(locked.state);
    const after = asksOf(finding);
    const asked = after.filter((ask) => !before.some((other) => isSame(other, ask)));
    return { gone: rowsOf(locked, without(before, after)), asked: rowsOf(locked, asked) };
  });
  const gone = changes.flatMap((change) => change.gone);
  const asked = changes.flatMap((change) => change.asked);
  return [...(gone.length > 0 ? [gonesWrite(gone)] : []), ...(asked.length > 0 ? [askedWrite(asked)] : [])];
}

function without(asks: readonly Ask[], others: readonly Ask[]): readonly Ask[] {
  const keys = new Set(others.map(askKey));
  return asks.filter((ask) => !keys.has(askKey(ask)));
}

function isSame(one: Ask, other: Ask): boolean {
  return askKey(one) === askKey(other) && one.since === other.since;
}

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf({ id }: Life['locked'], asks: readonly Ask[]) {
  return asks.map((ask) => ({ finding_id: id, kind: ask.kind, post: turnPost(ask), since: ask.since }));
}

function gonesWrite(rows: readonly Row[]): Write {
  return sql`
    delete from ask using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as gone(finding_id uuid, kind text, post text)
    where ask.finding_id = gone.finding_id and ask.kind = gone.kind and ask.post = gone.post`;
}

function askedWrite(rows: readonly Row[]): Write {
  return sql`
    insert into ask (finding_id, kind, post, since)
    select finding_id, kind, post, since
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(finding_id uuid, kind text, post text, since timestamptz)
    on conflict (finding_id, kind, post) do update set since = excluded.since`;
}
