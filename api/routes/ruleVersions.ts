import { z } from 'zod';
import { countPlannedOtherwise } from '../../db/findings.ts';
import { type Preview, type Proposed, previewRules } from '../../db/preview.ts';
import {
  type Change,
  type Kept,
  keepPolicy,
  keepYear,
  readPolicies,
  readYears,
} from '../../db/ruleVersions.ts';
import { faultOfYear } from '../../domain/calendar/faults.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { rungChanges } from '../../domain/finding/replanning/effect.ts';
import { faultOfPolicy } from '../../domain/policy/faults.ts';
import { completed } from '../../domain/policy/policy.ts';
import { administrators } from '../administrator.ts';
import { dayField } from '../day.ts';
import type { House, Server } from '../house.ts';
import { day, instant } from '../line.ts';
import { Problem } from '../problem.ts';
import { beginReplanning } from '../replanning.ts';
import { line } from '../text.ts';
import { etagOf, ifMatch } from '../version.ts';
import { policyFields } from './rules.ts';

const year = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const exceptions = z.record(z.string(), z.enum(['off', 'work']));
const from = dayField;
const reason = line(500).min(1);
const seen = z.object({ 'if-match': ifMatch });
/** Where a preview goes on: the `next` of the page before. */
const after = z.uuid().nullish();

const version = {
  version: z.int(),
  from: day,
  by: z.string().nullable(),
  reason: z.string().nullable(),
};
const versions = z.object({
  years: z.array(z.object({ year: z.int(), exceptions, ...version })).readonly(),
  policies: z.array(z.object({ policy: policyFields, ...version })).readonly(),
  /** Open findings that a change of rules has not reached yet. */
  left: z.int(),
});

const clock = { clock: z.string(), step: z.string().nullable() };
const preview = z.object({
  findings: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        moved: z.array(z.object({ ...clock, from: day.nullable(), to: day.nullable() })).readonly(),
        rungs: z
          .array(
            z.object({
              ...clock,
              rung: z.string(),
              was: instant.nullable(),
              will: instant.nullable(),
              change: z.enum(rungChanges),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  looked: z.int(),
  next: z.string().nullable(),
});
const kept = z.object({ version: z.int() });

/** Open findings looked at for one page of a preview. */
const page = 200;

/** The rules in their versions: the administrator sees what a change would do, then makes it. */
export function ruleVersionRoutes(server: Server, house: House): void {
  const administrator = administrators(house);
  const { db, clock: now } = house;
  const tags = ['rules'];
  const common = { tags, description: 'By the administrator.' };

  server.get(
    '/rules/versions',
    {
      schema: {
        ...common,
        summary: 'The years and the policies in force and to come, and how far the latest change has got',
        response: { 200: versions },
      },
    },
    async (request) => {
      await administrator(request);
      const today = dayOf(now());
      const [years, policies, left] = await Promise.all([
        readYears(db, today),
        readPolicies(db),
        countPlannedOtherwise(db, today),
      ]);
      return { years, policies: policies.map((one) => ({ ...one, policy: completed(one.policy) })), left };
    },
  );

  const look = (proposed: Proposed, behind: string | null): Promise<Preview> => {
    const at = now();
    if (proposed.from < dayOf(at)) throw new Problem(422, 'day-past', { field: 'from' });
    return previewRules(db, proposed, at, behind, page);
  };

  server.post(
    '/calendars/:year/preview',
    {
      onRequest: server.csrfProtection,
      schema: {
        ...common,
        summary:
          'Which open findings another arrangement of a year would move, page by page; nothing is written',
        params: year,
        body: z.strictObject({ exceptions, from, after }),
        response: { 200: preview },
      },
    },
    async (request) => {
      await administrator(request);
      const { after: behind, ...proposed } = request.body;
      fitYear(request.params.year, proposed.exceptions);
      return look({ year: request.params.year, ...proposed }, behind ?? null);
    },
  );

  server.put(
    '/calendars/:year',
    {
      onRequest: server.csrfProtection,
      schema: {
        ...common,
        summary: 'Put another arrangement of a year in force from a day on',
        description:
          'By the administrator. `If-Match` names the latest version of the year, `"0"` where there is none. Every open finding is then planned anew, gently.',
        params: year,
        headers: seen,
        body: z.strictObject({ exceptions, from, reason }),
        response: { 200: kept },
      },
    },
    async (request, reply) => {
      const change = await changeBy(request);
      const { exceptions: days } = request.body;
      fitYear(request.params.year, days);
      return made(await keepYear(db, request.params.year, days, change), reply, request.log);
    },
  );

  server.post(
    '/policy/preview',
    {
      onRequest: server.csrfProtection,
      schema: {
        ...common,
        summary: 'Which open findings another policy would move, page by page; nothing is written',
        body: z.strictObject({ policy: policyFields, from, after }),
        response: { 200: preview },
      },
    },
    async (request) => {
      await administrator(request);
      const { after: behind, ...proposed } = request.body;
      const policy = completed(proposed.policy);
      fitPolicy(policy);
      return look({ ...proposed, policy }, behind ?? null);
    },
  );

  server.post(
    '/policy',
    {
      onRequest: server.csrfProtection,
      schema: {
        ...common,
        summary: 'Put another policy in force from a day on',
        description:
          'By the administrator. `If-Match` names the latest version. Every open finding is planned anew when it comes into force, gently.',
        headers: seen,
        body: z.strictObject({ policy: policyFields, from, reason }),
        response: { 200: kept },
      },
    },
    async (request, reply) => {
      const change = await changeBy(request);
      const policy = completed(request.body.policy);
      fitPolicy(policy);
      return made(await keepPolicy(db, policy, change), reply, request.log);
    },
  );

  async function changeBy(
    request: Parameters<typeof administrator>[0] & {
      readonly headers: z.output<typeof seen>;
      readonly body: Pick<Change, 'from' | 'reason'>;
    },
  ): Promise<Change> {
    const { personId: by } = await administrator(request);
    const { from: day, reason: why } = request.body;
    return { at: now(), by, from: day, reason: why, seen: request.headers['if-match'] };
  }

  async function made(
    answer: Kept,
    reply: { header(name: string, value: string): unknown },
    log: Parameters<typeof beginReplanning>[1],
  ) {
    if ('refused' in answer) {
      if (answer.refused === 'rules-changed') throw new Problem(412, 'rules-changed');
      throw new Problem(422, 'day-past', { field: 'from' });
    }
    await beginReplanning(house, log);
    reply.header('etag', etagOf(answer.version));
    return answer;
  }
}

function fitYear(of: number, days: z.output<typeof exceptions>): void {
  const fault = faultOfYear(of, days);
  if (fault !== null) throw new Problem(422, 'malformed', { field: `exceptions.${fault}` });
}

function fitPolicy(policy: Parameters<typeof faultOfPolicy>[0]): void {
  const fault = faultOfPolicy(policy);
  if (fault !== null) throw new Problem(422, 'malformed', { field: `policy.${fault}` });
}
