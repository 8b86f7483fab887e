import { beforeAll, describe, expect, it } from 'vitest';
import { readActor } from '../../db/actor.ts';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation, type Organisation } from '../../db/organisation.ts';
import { readSeats } from '../../db/seats.ts';
import { type Day, day } from '../../domain/calendar/day.ts';
import { freshLedger } from '../support/ledger.ts';
import { person, seat, smallOffice } from '../support/office.ts';

const from = day('2000-01-01');
const units = { unit: 'township', leadUnit: 'bureau' };

const organisation: Organisation = {
  ...smallOffice,
  people: [...smallOffice.people, ...['colleague', 'secretary', 'left', 'heir'].map(person)],
  seats: [...smallOffice.seats, seat('deputy', 'township', 'colleague'), seat('audit', null, 'left')],
  secretaries: [{ role: 'leader-in-charge', unit: 'bureau', person: 'secretary', from: day('2020-03-01') }],
  substitutes: [
    {
      role: 'leader-in-charge',
      unit: 'bureau',
      substitute: { role: 'top-leader', unit: null },
    },
  ],
  delegations: [
    {
      role: 'handler',
      unit: 'township',
      person: 'handler',
      to: 'colleague',
      from: day('2020-03-02'),
      until: day('2020-03-06'),
      reason: '出差',
    },
    {
      role: 'office',
      unit: null,
      person: 'officer',
      to: 'colleague',
      from: day('2020-03-02'),
      until: day('2020-03-06'),
      reason: '休假',
    },
  ],
};

let db: Db;
beforeAll(async () => {
  ({ db } = await freshLedger());
  await enterOrganisation(db, organisation);
});
const seatsOn = (on: string) => readSeats(db, units, day(on));

describe('the seats of a finding', () => {
  it('are the posts of its unit, its lead unit and the county, each with its holders', async () => {
    expect(await seatsOn('2020-03-10')).toEqual({
      handler: ['handler'],
      principal: ['principal'],
      'assigned-leader': ['assigned-leader'],
      'lead-reviewer': ['lead-reviewer'],
      'leader-in-charge': ['leader-in-charge'],
      office: ['officer'],
      'office-head': ['office-head'],
      'top-leader': ['top-leader'],
      discipline: [],
      leadPrincipal: ['lead-principal'],
      deputies: ['colleague'],
      cooperating: {},
      'deputy-head': [],
      absent: [],
      substitutes: { 'leader-in-charge': ['top-leader'] },
    });
  });

  it('tell a post that the unit has not from one that is vacant', async () => {
    const { absent } = await readSeats(db, { unit: 'bureau', leadUnit: 'township' }, day('2020-03-10'));
    expect(absent).toEqual(['assigned-leader']);
    const undecided = await readSeats(db, { unit: null, leadUnit: null }, day('2020-03-10'));
    expect(undecided).toMatchObject({ handler: [], leadPrincipal: [], 'office-head': ['office-head'] });
  });

  it('do not seat a secretary, who sees as the leader does', async () => {
    const seats = await seatsOn('2020-03-10');
    expect(Object.values(seats).flat()).not.toContain('secretary');
    const secretary = await readActor(db, 'secretary', day('2020-03-10'));
    const leader = await readActor(db, 'leader-in-charge', day('2020-03-10'));
    expect(secretary).toMatchObject({ posts: [{ role: 'leader-in-charge', as: 'secretary' }] });
    expect(secretary?.scope).toEqual(leader?.scope);
    expect((await readActor(db, 'secretary', day('2020-02-28')))?.posts).toEqual([]);
  });
});

describe('a delegation', () => {
  it.each([
    ['2020-03-01', ['handler'], ['officer']],
    ['2020-03-02', ['colleague', 'handler'], ['colleague', 'officer']],
    ['2020-03-06', ['colleague', 'handler'], ['colleague', 'officer']],
    ['2020-03-07', ['handler'], ['officer']],
  ])('counts as holding between its days: on %s', async (on, handler, office) => {
    expect(await seatsOn(on)).toMatchObject({ handler, office });
    const colleague = await readActor(db, 'colleague', day(on));
    const delegated = handler.includes('colleague');
    expect(colleague?.posts.filter((post) => post.as === 'delegate').map(({ role }) => role)).toEqual(
      delegated ? ['handler', 'office'] : [],
    );
    expect(colleague?.scope.county).toBe(delegated);
  });

  it('ends with the tenure of whoever gave it', async () => {
    await changeTenure('handler', 'handler', day('2020-03-03'));
    await hold('handler', 'heir', day('2020-03-04'));
    expect((await seatsOn('2020-03-03')).handler).toEqual(['colleague', 'handler']);
    expect((await seatsOn('2020-03-04')).handler).toEqual(['heir']);
    const colleague = await readActor(db, 'colleague', day('2020-03-04'));
    expect(colleague?.posts.map(({ role }) => role)).not.toContain('handler');
  });

  it.each(['assigned-leader', 'leader-in-charge', 'top-leader'] as const)(
    'of the %s’s post is not taken',
    async (role) => {
      const { db: other } = await freshLedger();
      const unit = { 'assigned-leader': 'township', 'leader-in-charge': 'bureau', 'top-leader': null }[role];
      const delegation = { role, unit, person: role, to: 'officer', from, until: from, reason: '出差' };
      const entering = enterOrganisation(other, { ...smallOffice, delegations: [delegation] });
      await expect(entering).rejects.toThrow('is not delegated');
      expect(await other.selectFrom('unit').select('id').execute()).toEqual([]);
    },
  );

  it('that stands in the ledger all the same seats nobody in a leader’s place', async () => {
    const post = await db
      .selectFrom('post')
      .where('role', '=', 'top-leader')
      .select('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('delegation')
      .values({
        post_id: post.id,
        from_person: 'top-leader',
        to_person: 'colleague',
        from_day: from,
        to_day: day('2030-01-01'),
        reason: '出差',
      })
      .execute();
    expect((await seatsOn('2020-03-10'))['top-leader']).toEqual(['top-leader']);
    expect((await seatsOn('2020-03-10')).substitutes).toEqual({ 'leader-in-charge': ['top-leader'] });
  });
});

describe('an organisation', () => {
  it('is not entered with a secretary or a substitute for a post that is not there', async () => {
    const { db: other } = await freshLedger();
    const missing = { role: 'deputy', unit: 'bureau' } as const;
    for (const change of [
      { secretaries: [{ ...missing, person: 'officer', from }] },
      { substitutes: [{ ...missing, substitute: { role: 'office', unit: null } as const }] },
      { substitutes: [{ role: 'office', unit: null, substitute: missing } as const] },
    ]) {
      await expect(enterOrganisation(other, { ...smallOffice, ...change })).rejects.toThrow(
        'there is no post deputy',
      );
    }
  });
});

async function changeTenure(role: 'handler', holder: string, to: Day): Promise<void> {
  await db
    .updateTable('post_holder')
    .set({ to_day: to })
    .where('person_id', '=', holder)
    .where(
      'post_id',
      '=',
      db.selectFrom('post').where('role', '=', role).where('unit_id', '=', 'township').select('id'),
    )
    .execute();
}

async function hold(role: 'handler', person_id: string, from_day: Day): Promise<void> {
  const { id: post_id } = await db
    .selectFrom('post')
    .where('role', '=', role)
    .where('unit_id', '=', 'township')
    .select('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('post_holder').values({ post_id, person_id, from_day }).execute();
}
