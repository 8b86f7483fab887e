import { dispatchChunk } from '../../db/dispatch.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { setUpSmallOffice, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { type Browser, giveAccounts, type Reply } from './house.ts';

export type SmallOfficeAtWork = Awaited<ReturnType<typeof openSmallOfficeAtWork>>;

/** An API at work on the small office: these findings dispatched at nine, everybody signed in. */
export async function openSmallOfficeAtWork(...drafts: readonly DraftContent[]) {
  const api = await openApiAtWork();
  const { id, findings } = await setUpSmallOffice(api.db, drafts);
  await giveAccounts(api.db, smallOffice.people);
  const at = instant('2020-03-05T09:00:00+08:00');
  await dispatchChunk(api.db, id, '', drafts.length, { at, by: 'office-head' });
  await ensureWorkflows(api.engine, api.db, findings);

  const people = new Map<string, Browser>();
  const signIn = async () => {
    for (const person of smallOffice.people) people.set(person.id, await api.signedIn(person.id));
  };
  await signIn();
  const browser = (person: string): Browser => {
    const found = people.get(person);
    if (found === undefined) throw new Error(`${person} is not signed in`);
    return found;
  };
  let keys = 0;
  return {
    ...api,
    findings,
    browser,
    /** Everybody signs in anew. */
    signIn,
    /** A person's command; by a key of its own, unless one is given. */
    give(
      person: string,
      finding: string,
      body: object,
      headers: Record<string, string> = {},
    ): Promise<Reply> {
      keys += 1;
      return browser(person).send('POST', `/api/findings/${finding}/commands`, {
        body,
        headers: { 'idempotency-key': `key-${keys}`, 'accept-language': 'en', ...headers },
      });
    },
  };
}
