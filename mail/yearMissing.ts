import { administratorsOn, countWaitingForYear } from '../db/administrators.ts';
import type { Db } from '../db/connection.ts';
import { readOffice } from '../db/office.ts';
import { addMail } from '../db/outbox/writing.ts';
import { readCalendar } from '../db/rules.ts';
import { isAskedOn, yearAskedFor } from '../domain/calendar/asked.ts';
import type { Day } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { morningBefore } from '../domain/delivery/delivery.ts';
import { catalogues } from '../messages/catalogues.ts';
import { htmlOf, textOf } from './body.ts';

/** Asks each administrator, in a mail of its own, for the year that is not entered yet; once a morning at most. */
export async function askForYear(db: Db, day: Day, dueAt: Instant, pageUrl: string | null): Promise<void> {
  const calendar = await readCalendar(db, day);
  const year = yearAskedFor(calendar, day);
  if (year === null) return;
  const waiting = await countWaitingForYear(db, year);
  if (!isAskedOn(day, dayOf(morningBefore(day, calendar)), waiting)) return;
  for (const person of await administratorsOn(db, day))
    await ask(db, { person, year, waiting, day, dueAt, pageUrl });
}

interface Asked {
  readonly person: string;
  readonly year: number;
  readonly waiting: number;
  readonly day: Day;
  readonly dueAt: Instant;
  readonly pageUrl: string | null;
}

function ask(db: Db, { person: id, year, waiting, day, dueAt, pageUrl }: Asked): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { person, office } = await readOffice(trx, id);
    if (person.email === null) return;
    const { language, mail } = catalogues[person.language];
    const body = {
      language,
      opening: [mail.greeting(person.name), mail.yearMissing(year), mail.yearWaiting(year, waiting)],
      matters: [],
      closing: [mail.call(office.name, office.contact, office.phone)],
      link: pageUrl === null ? null : { label: mail.openPage, url: pageUrl },
    };
    await addMail(trx, {
      person: id,
      channel: 'morning',
      slot: `${day} calendar`,
      dueAt,
      address: person.email,
      subject: mail.yearMissingSubject(year),
      text: textOf(body),
      html: htmlOf(body),
    });
  });
}
