import type { Transaction } from 'kysely';
import { enterAccounts } from '../../db/accounts.ts';
import { enterCampaign } from '../../db/campaigns.ts';
import type { Db } from '../../db/connection.ts';
import { enterBatch } from '../../db/drafts.ts';
import { enterOrganisation, isEmpty } from '../../db/organisation.ts';
import { type PastStep, passOverNotices, playHistory } from '../../db/playHistory.ts';
import { readCalendar } from '../../db/rules.ts';
import type { DB } from '../../db/schema.ts';
import { together } from '../../db/together.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { at, dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { morningTime } from '../../domain/delivery/delivery.ts';
import { hashed, keepOffice, newPassword, sampleAccounts } from './accounts.ts';
import { officeHead, organisation } from './organisation.ts';
import { type StoryBatch, story } from './story.ts';
import { type StoryTime, storyTime } from './storyTime.ts';

/**
 * Enters the sample office with its past into an empty ledger, as it stands at `now`, and writes the
 * accounts to `file`. All of it or nothing: killed half-way it is entered anew. False where the ledger
 * holds something already, which is left alone.
 */
export async function enterSampleOffice(db: Db, now: Instant, file: string): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  const time = storyTime(dayOf(now), await readCalendar(db));
  const accounts = sampleAccounts(newPassword());
  const withHashes = await hashed(accounts);
  // Before the ledger, so that no password is ever lost; a run that is cut short writes it anew.
  keepOffice(file, { moved: time.moved, today: time.today, accounts });
  await together(db, async (trx) => {
    await enterOrganisation(trx, organisation);
    await enterAccounts(trx, withHashes);
    await enterStory(trx, time, now);
    await passOverNotices(trx, lastMorning(time, now));
  });
  return true;
}

async function enterStory(trx: Transaction<DB>, time: StoryTime, now: Instant): Promise<void> {
  const batches = story(time);
  const steps: PastStep[] = [];
  for (const batch of batches) {
    const { id, findings } = await enterBatch(trx, batch);
    const ids = new Map(batch.drafts.map(({ number }, i) => [number, findings[i] ?? '']));
    steps.push(...stepsOf(batch, id, ids));
  }
  await enterCampaign(trx, campaign(batches, time.day('06-30')));
  await playHistory(trx, steps, now);
}

function stepsOf(batch: StoryBatch, batchId: string, ids: ReadonlyMap<string, string>): PastStep[] {
  const idOf = (number: string) => ids.get(number) ?? '';
  return [
    ...batch.decisions.map(({ number, content, ...step }) => ({
      ...step,
      findingId: idOf(number),
      draft: content,
    })),
    ...batch.dispatched.map((instant) => ({ at: instant, by: officeHead, batchId })),
    ...batch.acts.map(({ number, ...act }, index) => ({
      ...act,
      findingId: idOf(number),
      commandId: `sample-${number}-${index}`,
    })),
  ];
}

/** 6月底清零, by whatever its clear-by date is called here: all that is to be rectified by then. */
function campaign(batches: readonly StoryBatch[], clearBy: Day) {
  const [, month, date] = clearBy.split('-').map(Number);
  const isMonthEnd = addDays(clearBy, 1).endsWith('-01');
  const findings = batches.flatMap(({ drafts }) =>
    drafts
      .filter(({ content: { rectifyBy } }) => rectifyBy !== null && rectifyBy <= clearBy)
      .map(({ number }) => number),
  );
  return { name: isMonthEnd ? `${month}月底清零` : `${month}月${date}日清零`, clearBy, findings };
}

/**
 * The office's last morning mail: that of the day before the story's today, so that the next one tells
 * what is fresh; where the story kept its own dates, yesterday's.
 */
function lastMorning(time: StoryTime, now: Instant): Instant {
  return at(time.moved ? time.day('07-02') : addDays(dayOf(now), -1), morningTime);
}
