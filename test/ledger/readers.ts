import { type Reader, readActor } from '../../db/actor.ts';
import type { Db } from '../../db/connection.ts';
import { readRules } from '../../db/rules.ts';
import type { Day } from '../../domain/calendar/day.ts';

/** Somebody who reads a list on a day, as a session would bring them. */
export async function readerOn(db: Db, person: string, on: Day): Promise<Reader> {
  const actor = await readActor(db, person, on);
  if (actor === null) throw new Error(`nobody is ${person}`);
  return { actor, rules: await readRules(db, on) };
}
