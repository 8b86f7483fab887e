import type { Day } from '../../domain/calendar/day.ts';
import { type Instant, toMillis } from '../../domain/calendar/instant.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { holdingsOf } from '../../domain/finding/holding/holding.ts';
import { isPartLate, partBy } from '../../domain/finding/parts/late.ts';
import type { Measure } from '../../domain/finding/plan.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import type { PersonId, Role, UnitId } from '../../domain/permissions/post.ts';
import type { Seats } from '../../domain/permissions/seats.ts';
import type { Db } from '../connection.ts';
import type { Named } from './line.ts';
import { type Contact, readContacts } from './people.ts';

/** Whose a finding is and was: who has it in hand, who does a part, who objected, who has held it. */
export interface Whose {
  readonly hands: { readonly handler: Contact | null; readonly deputy: Contact | null } | null;
  /** The unit's people, to whom it can be handed on. */
  readonly handlers: readonly Contact[];
  readonly deputies: readonly Contact[];
  readonly parts: readonly NamedPart[];
  readonly objections: {
    readonly responsibility: (Objected & { readonly proposed: Named }) | null;
    readonly fact: Objected | null;
  };
  readonly holdings: readonly NamedHolding[];
}

export interface NamedPart {
  readonly unit: Named;
  readonly what: string;
  /** Its own day, else the finding's. */
  readonly by: Day;
  readonly receivedAt: Instant | null;
  readonly measures: readonly Measure[];
  readonly doneAt: Instant | null;
  readonly late: boolean;
}

interface Objected {
  readonly by: Named;
  readonly at: Instant;
  readonly reason: string;
}

/** A unit has no role; nobody is null. */
export interface NamedHolding {
  readonly holder: { readonly role: Role | null; readonly unit: Named | null } | null;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Begun days, up to the instant asked about. */
  readonly days: number;
}

/** Of a dispatched finding at an instant, with names. */
export async function readWhose(
  db: Db,
  state: Dispatched,
  seats: Seats,
  events: readonly FindingEvent[],
  asOf: Instant,
): Promise<Whose> {
  const { hands, objections, parts } = state;
  const holdings = holdingsOf(events);
  const units = [
    ...parts.map(({ unit }) => unit),
    ...(objections.open === null ? [] : [objections.open.proposed]),
    ...holdings.flatMap(({ holder }) => holder?.unit ?? []),
  ];
  const people = [
    ...seats.handler,
    ...seats.deputies,
    ...[hands?.handler, hands?.deputy, objections.open?.by, objections.fact?.by],
  ].flatMap((person) => person ?? []);
  const [named, contacts] = await Promise.all([namesOf(db, units), contactsOf(db, people)]);
  const objected = <T extends Objection>({ by, at, reason }: T) => ({
    by: { id: by, name: contacts.get(by)?.name ?? by },
    at,
    reason,
  });
  return {
    hands: hands && {
      handler: contacts.get(hands.handler) ?? null,
      deputy: contacts.get(hands.deputy ?? '') ?? null,
    },
    handlers: seats.handler.flatMap((person) => contacts.get(person) ?? []),
    deputies: seats.deputies.flatMap((person) => contacts.get(person) ?? []),
    parts: parts.map((part) => ({
      unit: named(part.unit),
      what: part.what,
      by: partBy(part, state),
      receivedAt: part.receivedAt,
      measures: part.measures,
      doneAt: part.doneAt,
      late: isPartLate(part, state, asOf),
    })),
    objections: {
      responsibility: objections.open && {
        ...objected(objections.open),
        proposed: named(objections.open.proposed),
      },
      fact: objections.fact && objected(objections.fact),
    },
    holdings: holdings.map(({ holder, from, to }) => ({
      holder: holder && {
        role: holder.kind === 'unit' ? null : holder.role,
        unit: holder.unit === null ? null : named(holder.unit),
      },
      from,
      to,
      days: Math.ceil((toMillis(to ?? asOf) - toMillis(from)) / 86_400_000),
    })),
  };
}

type Objection = { readonly by: PersonId; readonly at: Instant; readonly reason: string };

async function namesOf(db: Db, ids: readonly UnitId[]): Promise<(id: UnitId) => Named> {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('unit').where('id', 'in', wanted).select(['id', 'name']).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}

async function contactsOf(db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Contact>> {
  const contacts = await readContacts(db, [...new Set(people)]);
  return new Map(contacts.map((contact) => [contact.id, contact]));
}
