import type { Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { DB } from './schema.ts';

/** A campaign (专项) with the day by which all of it is to be cleared, and the findings it takes in. */
export interface NewCampaign {
  readonly name: string;
  readonly clearBy: Day;
  /** Numbers of findings. */
  readonly findings: readonly string[];
}

export async function enterCampaign(
  trx: Transaction<DB>,
  { name, clearBy, findings }: NewCampaign,
): Promise<void> {
  const { id } = await trx
    .insertInto('campaign')
    .values({ name, clear_by: clearBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('finding').set({ campaign_id: id }).where('number', 'in', findings).execute();
}
