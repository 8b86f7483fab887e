import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { fallingKinds } from '../../domain/finding/asks/asks.ts';
import type { Move, Turns } from '../moves.ts';

/** Posts with those findings whose turn is there that are somebody's move. */
export interface TurnsAt extends Turns {
  readonly posts: readonly string[];
}

/** Where somebody's moves are findings' turns, move by move. */
export function turnsOf(moves: readonly Move[]): readonly TurnsAt[] {
  return moves.flatMap(({ posts, turns }) => (turns === null ? [] : [{ posts, ...turns }]));
}

/** The same with the posts together of which the same findings are left out. */
export function turnsTogether(turns: readonly TurnsAt[]): readonly TurnsAt[] {
  const whole = turns.filter(({ only }) => only === null);
  const without = [...new Set(whole.map(({ but }) => but))];
  return [
    ...without.map((but) => {
      const posts = whole.filter((move) => move.but === but).flatMap((move) => move.posts);
      return { posts, only: null, but };
    }),
    ...turns.filter(({ only }) => only !== null),
  ];
}

/** Whether a row `finding` is one of them. */
export function isTurnAt({ posts, only, but }: TurnsAt): RawBuilder<SqlBool> {
  const at = isOneOf('turn_post', posts);
  return sql`(${sql.join([at, ...(only ? [only] : []), ...(but ? [sql`not ${but}`] : [])], sql` and `)})`;
}

/** Whether anything that is asked beside a turn can be somebody's. */
export function isAsked(moves: readonly Move[]): boolean {
  return moves.some(({ asks }) => asks !== null);
}

/** Whether a row `ask` is somebody's. */
export function isAskOf(moves: readonly Move[]): RawBuilder<SqlBool> {
  const posts = (wanted: Move['asks']) =>
    moves.filter(({ asks }) => asks === wanted).flatMap((move) => move.posts);
  const [every, falling] = [posts('every'), posts('falling')];
  if (falling.length === 0) return isOneOf('ask.post', every);
  // All posts first, for the index.
  return sql`(ask.post = any(${[...every, ...falling]})
    and (ask.kind = any(${fallingKinds}) or ask.post = any(${every})))`;
}

/** Whether a row `finding` waits for somebody at all. They are few, so they are found first and then looked up. */
export function waitsFor(moves: readonly Move[]): RawBuilder<SqlBool> {
  const turns = turnsTogether(turnsOf(moves)).map(isTurnAt);
  return sql`finding.id = any(array(
    select id from finding where ${sql.join([sql`false`, ...turns], sql` or `)}
    union all select finding_id from ask where ${isAskOf(moves)}))`;
}

/** Of one post by its name alone: in its index its rows stand in order. */
function isOneOf(column: 'turn_post' | 'ask.post', posts: readonly string[]): RawBuilder<SqlBool> {
  const [post, ...more] = posts;
  return more.length === 0 ? sql`${sql.ref(column)} = ${post}` : sql`${sql.ref(column)} = any(${posts})`;
}
