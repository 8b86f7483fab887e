import type { RawBuilder, SqlBool } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { closingSteps } from '../domain/finding/closingChain.ts';
import { type PersonId, type Role, roles, type UnitId } from '../domain/permissions/post.ts';
import { answering, holding, type Seats } from '../domain/permissions/seats.ts';
import type { Actor, PostName } from './actor.ts';
import type { Db } from './connection.ts';
import { bearsHand, bearsHands } from './hands.ts';
import { seatsOn } from './seats.ts';
import { turnPost } from './turnPost.ts';
import { fallenToOffice } from './vacancies.ts';

/**
 * How a post's moves come to somebody (domain.md §1): they hold it, or stand in by delegation; it is vacant
 * and falls to them; as its substitute; or, as its holder's secretary, to prepare.
 */
export const ways = ['holder', 'delegate', 'vacancy', 'substitute', 'secretary'] as const;
export type Way = (typeof ways)[number];

/** What waits for a post and is somebody's to do. */
export interface Move {
  /** The post in one word, as `finding.turn_post` and `ask.post` have it; of what falls to the office all posts at once. */
  readonly posts: readonly string[];
  readonly way: Way;
  /** Which of the findings whose turn is there; null: none. */
  readonly turns: Turns | null;
  /** What is asked there beside a finding's turn: everything, only what falls to others, or nothing. */
  readonly asks: 'every' | 'falling' | null;
}

export interface Turns {
  /** These alone, which are few; null: all. */
  readonly only: RawBuilder<SqlBool> | null;
  /** And of them all but these, which are few; null: none. */
  readonly but: RawBuilder<SqlBool> | null;
}

/**
 * Whose move a finding is, from a person's side: the posts at which what waits is theirs on a day, each once, in
 * the first of the `ways` it comes. Of one finding `answering` and `signing` of the domain say the same.
 */
export async function movesOf(db: Db, actor: Actor, on: Day): Promise<readonly Move[]> {
  const { personId, posts, substituteFor } = actor;
  const seatsOfUnits = seatsOn(db, on);
  const own = posts.filter(({ as }) => as === 'holder' || as === 'delegate');
  const handlerAt = own.flatMap(({ role, unit }) => (role === 'handler' && unit !== null ? [unit] : []));
  const asked: Asked = {
    on,
    personId,
    signed: bearsHand(personId, handlerAt),
    seatsAt: (unit) => seatsOfUnits({ unit, leadUnit: unit }),
  };
  const prepared = posts.filter(({ as }) => as === 'secretary').filter(isWaitedFor);
  const moves = await Promise.all([
    ...own
      .filter(isWaitedFor)
      .map((post) => inPerson(asked, post, post.as === 'delegate' ? 'delegate' : 'holder')),
    ...own.filter(({ role }) => role === 'principal').map(({ unit }) => fallenToPrincipal(asked, unit)),
    ...own.filter(({ role }) => role === 'office').map(() => fallenTo(db, asked)),
    ...substituteFor.filter(isWaitedFor).map((post) => asSubstitute(asked, post)),
    ...prepared.map((post) => asSecretary(asked, post)),
  ]);
  const byWay = moves.flat().sort((one, other) => ways.indexOf(one.way) - ways.indexOf(other.way));
  return byWay.filter(
    ({ posts: [post] }, i) => byWay.findIndex(({ posts: [first] }) => first === post) === i,
  );
}

interface Asked {
  readonly on: Day;
  readonly personId: PersonId;
  /** The forms that bear the person's hand. */
  readonly signed: RawBuilder<SqlBool>;
  /** Who holds the posts of a unit and the county's. */
  readonly seatsAt: (unit: UnitId | null) => Promise<Seats>;
}

/** A post that findings wait for. */
interface WaitedFor extends PostName {
  readonly role: Role;
}

function isWaitedFor<P extends PostName>(post: P): post is P & WaitedFor {
  return roles.some((role) => role === post.role);
}

function signs({ role }: PostName): boolean {
  return closingSteps.some((step) => step === role);
}

/** All but the forms that bear their hand: no one signs twice. */
function inPerson({ signed }: Asked, post: WaitedFor, way: Way): Move {
  const turns = { only: null, but: signs(post) ? signed : null };
  return { posts: [turnPost(post)], way, turns, asks: 'every' };
}

async function fallenToPrincipal(asked: Asked, unit: UnitId | null): Promise<readonly Move[]> {
  const seats = await asked.seatsAt(unit);
  const falls = [
    { role: 'handler', unit, people: answering(seats, 'handler') },
    { role: 'lead-reviewer', unit, people: holding(seats, 'lead-reviewer') },
  ] as const;
  return falls
    .filter(({ people }) => people.includes(asked.personId))
    .map((post) => inPerson(asked, post, 'vacancy'));
}

/** Of vacant posts there may be many; where others would sign, only what is asked falls. */
async function fallenTo(db: Db, { on }: Asked): Promise<readonly Move[]> {
  const { handlers, asked } = await fallenToOffice(db, on);
  const fallen = { way: 'vacancy', asks: 'falling' } as const;
  return [
    { ...fallen, posts: handlers, turns: { only: null, but: null } },
    { ...fallen, posts: asked, turns: null },
  ].filter((move) => move.posts.length > 0);
}

/** Everything that falls, where nobody has the post; else the forms that each of them has signed. */
async function asSubstitute(asked: Asked, post: WaitedFor): Promise<readonly Move[]> {
  const seats = await asked.seatsAt(post.unit);
  const held = signs(post) ? holding(seats, post.role) : seats[post.role];
  const move: Move = { ...inPerson(asked, post, 'substitute'), asks: 'falling' };
  if (held.length === 0) return [move];
  const only = bearsHands(held, asked.on);
  return signs(post) ? [{ ...move, turns: { only, but: asked.signed }, asks: null }] : [];
}

/** What the holders have yet to do: a secretary prepares it. */
async function asSecretary(asked: Asked, post: WaitedFor): Promise<readonly Move[]> {
  const held = (await asked.seatsAt(post.unit))[post.role];
  if (held.length === 0) return [];
  const but = signs(post) ? bearsHands(held, asked.on) : null;
  return [{ posts: [turnPost(post)], way: 'secretary', turns: { only: null, but }, asks: 'every' }];
}
