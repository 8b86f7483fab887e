import { beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { openCounty } from './county.ts';
import { type Browser, password } from './house.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
let administrator: Browser;
/** The posts by role and unit, as `handler@qing`. */
let posts: Map<string, number>;

beforeAll(async () => {
  county = await openCounty();
  county.time.now = instant('2020-03-06T10:00:00+08:00');
  administrator = await county.signedIn('administrator');
  const { body } = await administrator.send('GET', '/api/posts');
  posts = new Map(
    body.posts.map(({ id, role, unit }: { id: number; role: string; unit: { id: string } | null }) => [
      `${role}@${unit?.id ?? ''}`,
      id,
    ]),
  );
});

const enter = (body: object, by = administrator) => by.send('POST', '/api/people/changes', { body });
const away = (person: string, from: string, to: string) =>
  enter({ enter: 'absence', person, from, to, reason: '休假' });
const waitingOn = async (person: string) => {
  const { body } = await (await county.signedIn(person)).send('GET', '/api/me/today');
  return body.waiting.map(
    ({ number, why }: { number: string; why: { as: string } }) => `${number} ${why.as}`,
  );
};
const fallen = async () =>
  (await (await county.signedIn('officer')).send('GET', '/api/fallen')).body.posts.map(
    ({
      role,
      unit,
      waiting,
      to,
    }: {
      role: string;
      unit: { id: string };
      waiting: number;
      to: { id: string }[];
    }) => [`${role}@${unit.id}`, waiting, ...to.map(({ id }) => id)],
  );

describe('people', () => {
  it('are the administrator’s to keep, and what fell is the office’s to see', async () => {
    const officer = await county.signedIn('officer');
    expect(
      await enter({ enter: 'leaving', person: 'qing-handler', last: '2020-03-06' }, officer),
    ).toMatchObject({ status: 403, body: { code: 'administrator-only' } });
    expect((await officer.send('GET', '/api/posts')).status).toBe(403);
    expect((await administrator.send('GET', '/api/fallen')).status).toBe(403);
  });

  it('come with an account, once however often they are entered', async () => {
    const body = {
      name: '新来的',
      email: null,
      phone: null,
      account: { name: 'xinlai', password: 'mi-ma-2020-xin' },
    };
    const send = () =>
      administrator.send('POST', '/api/people', { body, headers: { 'idempotency-key': 'new-person-1' } });
    const first = await send();
    expect(first.status).toBe(201);
    expect((await send()).body).toEqual(first.body);
    const { people } = (await administrator.send('GET', '/api/people?text=新来')).body;
    expect(people).toMatchObject([{ id: first.body.id, account: 'xinlai', absences: [] }]);
    const post = posts.get('handler@qing');
    const holder = { enter: 'holder', post, person: first.body.id, from: '2020-03-09', to: null };
    expect((await enter(holder)).status).toBe(204);
    expect(await enter(holder)).toMatchObject({ status: 409, body: { code: 'term-overlaps' } });
    expect(
      (await enter({ enter: 'holderEnds', post, person: first.body.id, last: '2020-03-09' })).status,
    ).toBe(204);
    expect(password).not.toBe('mi-ma-2020-xin');
  });

  it('are not entered for a day that is over, nor to a post that there is none of', async () => {
    expect(await away('qing-handler', '2020-03-05', '2020-03-10')).toMatchObject({
      status: 422,
      body: { code: 'day-past' },
    });
    expect(
      await enter({ enter: 'holder', post: 999, person: 'officer', from: '2020-03-06', to: null }),
    ).toMatchObject({ status: 422, body: { code: 'no-such-post' } });
  });
});

describe('somebody who is away', () => {
  it('has no move, cannot act, still sees; what they held falls to the principal and is listed', async () => {
    expect(await waitingOn('shuang-handler')).toEqual(['A2 holder', 'A10 holder']);
    expect((await away('shuang-handler', '2020-03-06', '2020-03-13')).status).toBe(204);
    expect(await waitingOn('shuang-handler')).toEqual([]);
    expect(await waitingOn('shuang-principal')).toEqual(['A2 vacancy', 'A10 vacancy']);
    expect(await fallen()).toContainEqual(['handler@shuang', 2, 'shuang-principal']);
    const handler = await county.signedIn('shuang-handler');
    expect((await handler.send('GET', `/api/findings/${county.idOf('A2')}`)).status).toBe(200);
    expect((await handler.send('GET', '/api/me')).body.posts).toMatchObject([
      { role: 'handler', as: 'absent' },
    ]);
    const receive = await county.act('A2', 'shuang-handler', county.time.now, { type: 'receive' });
    expect(receive).toMatchObject({ refusal: { refused: 'not-permitted' } });
  });

  it('and has given their post to somebody is stood in for', async () => {
    const post = posts.get('handler@shuang');
    const delegation = {
      enter: 'delegation',
      post,
      person: 'shuang-handler',
      to: 'qing-handler',
      from: '2020-03-06',
      until: '2020-03-13',
      reason: '休假',
    };
    expect((await enter(delegation)).status).toBe(204);
    expect(await waitingOn('qing-handler')).toEqual(['A2 delegate', 'A10 delegate', 'A1 holder']);
    expect(await waitingOn('shuang-principal')).toEqual([]);
    expect((await fallen()).map(([name]: [string]) => name)).not.toContain('handler@shuang');
    county.time.now = instant('2020-03-14T09:00:00+08:00');
    expect(await waitingOn('qing-handler')).not.toContain('A2 delegate');
    expect(await waitingOn('shuang-handler')).toContain('A2 holder');
    county.time.now = instant('2020-03-06T10:00:00+08:00');
  });

  it('ends an absence early, and it is over', async () => {
    administrator = await county.signedIn('administrator');
    const { people } = (await administrator.send('GET', '/api/people?text=shuang-handler')).body;
    const [{ id }] = people[0].absences;
    expect((await enter({ enter: 'absenceEnds', id, last: '2020-03-06' })).status).toBe(204);
    county.time.now = instant('2020-03-07T10:00:00+08:00');
    const me = (await (await county.signedIn('shuang-handler')).send('GET', '/api/me')).body;
    expect(me.posts).toMatchObject([{ as: 'holder' }]);
    county.time.now = instant('2020-03-06T10:00:00+08:00');
  });
});

describe('a leader', () => {
  it('signs in person: the post is not given to another', async () => {
    administrator = await county.signedIn('administrator');
    const post = posts.get('leader-in-charge@farm');
    const delegation = {
      enter: 'delegation',
      post,
      person: 'farm-leader',
      to: 'officer',
      from: '2020-03-06',
      until: '2020-03-13',
      reason: '出差',
    };
    expect(await enter(delegation)).toMatchObject({ status: 422, body: { code: 'post-not-delegated' } });
  });
});

describe('somebody who leaves', () => {
  it('holds their posts to the last day, and from the next on they fall', async () => {
    expect((await enter({ enter: 'leaving', person: 'qing-handler', last: '2020-03-09' })).status).toBe(204);
    expect(await waitingOn('qing-principal')).toEqual([]);
    county.time.now = instant('2020-03-10T09:00:00+08:00');
    expect(await waitingOn('qing-principal')).toEqual(['A1 vacancy']);
    expect(await fallen()).toContainEqual(['handler@qing', 1, 'qing-principal']);
    const written = await county.db.selectFrom('people_change').select(['by', 'change']).execute();
    expect(written.at(-1)).toEqual({
      by: 'administrator',
      change: { enter: 'leaving', person: 'qing-handler', last: '2020-03-09' },
    });
  });
});
