import type { Transaction } from 'kysely';
import type { Files } from '../../api/files/files.ts';
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
import { keepPapers, type PaperKept } from './keepPapers.ts';
import { officeHead, organisation } from './organisation.ts';
import { type StoryAct, type StoryBatch, story } from './story.ts';
import { type StoryTime, storyTime } from './storyTime.ts';

/** Where what belongs to the office beside the ledger is kept. */
export interface Places {
  /** The file of the accounts with their password. */
  readonly accounts: string;
  /** Evidence. */
  readonly files: Files;
}

/**
 * Enters the sample office with its past into an empty ledger, as it stands at `now`. All of it or nothing: killed half-way it is entered anew. False where the ledger
 * holds something already, which is left alone.
 */
export async function enterSampleOffice(db: Db, now: Instant, places: Places): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  const time = storyTime(dayOf(now), await readCalendar(db, dayOf(now)));
  const accounts = sampleAccounts(newPassword());
  const withHashes = await hashed(accounts);
  const batches = story(time);
  // Both before the ledger, so that it names nothing that is lost; a run that is cut short is repeated.
  keepOffice(places.accounts, { moved: time.moved, today: time.today, accounts });
  const uploads = await keepPapers(places.files, batches);
  await together(db, async (trx) => {
    await enterOrganisation(trx, organisation);
    await enterAccounts(trx, withHashes);
    const steps = await enterBatches(trx, batches, uploads);
    await enterCampaign(trx, campaign(batches, time.day('06-30')));
    await playHistory(trx, steps, now);
    await passOverNotices(trx, lastMorning(time, now));
  });
  return true;
}

async function enterBatches(
  trx: Transaction<DB>,
  batches: readonly StoryBatch[],
  uploads: ReadonlyMap<StoryAct, PaperKept>,
): Promise<PastStep[]> {
  const steps: PastStep[] = [];
  for (const batch of batches) {
    const { id, findings } = await enterBatch(trx, batch);
    const ids = new Map(batch.drafts.map(({ number }, i) => [number, findings[i] ?? '']));
    steps.push(...stepsOf(batch, id, ids, uploads));
  }
  return steps;
}

function stepsOf(
  { decisions, dispatched, acts }: StoryBatch,
  batchId: string,
  ids: ReadonlyMap<string, string>,
  uploads: ReadonlyMap<StoryAct, PaperKept>,
): PastStep[] {
  const idOf = (number: string) => ids.get(number) ?? '';
  return [
    ...decisions.map(({ number, content, at: instant }) => ({
      at: instant,
      findingId: idOf(number),
      draft: content,
    })),
    ...dispatched.map((instant) => ({ at: instant, by: officeHead, batchId })),
    ...acts.map((act, index) => {
      const upload = uploads.get(act);
      return {
        at: act.at,
        by: act.by,
        findingId: idOf(act.number),
        commandId: `sample-${act.number}-${index}`,
        command: act.command,
        ...(upload === undefined ? {} : { upload }),
      };
    }),
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
