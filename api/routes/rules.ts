import { z } from 'zod';
import { readCalendar, readPolicy } from '../../db/rules.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { closingSteps } from '../../domain/finding/closingChain.ts';
import { noticePlaces } from '../../domain/finding/publicNotice/words.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { House, Server } from '../house.ts';
import { day } from '../line.ts';
import { sessions } from '../session.ts';
import { line } from '../text.ts';

const calendars = z.object({
  years: z
    .array(
      z.object({
        year: z.number().int(),
        version: z.number().int(),
        /** Days that depart from the plain week. */
        exceptions: z.record(z.string(), z.enum(['off', 'work'])),
      }),
    )
    .readonly(),
});

const workingDays = z.number().int();
const closingChain = z.array(z.enum(closingSteps)).readonly();
/** As a batch names it, in full. */
const source = line(200).min(1);
/** The office's settings, as they are told and taken: each of them, for one that is left out would go back to its default. */
export const policyFields = z.object({
  issuedBy: z.enum(['nobody', 'office-head', 'leader-in-charge']),
  receiveDays: workingDays,
  planDays: workingDays,
  planDaysOf: z.strictObject({ province: workingDays, city: workingDays, county: workingDays }).partial(),
  planDaysOfSource: z.record(source, workingDays),
  planReviewDays: workingDays,
  planReview: z.enum(['office', 'leadUnitFirst']),
  objectionDays: workingDays,
  objectionReviewDays: workingDays,
  closingStepDays: workingDays,
  extensionAskDays: workingDays,
  extensionReviewDays: workingDays,
  suspensionReminderDays: workingDays,
  longTermReviewDays: workingDays,
  longTermReviewMonths: z.number().int(),
  supplementDays: workingDays,
  supervisionNoticeDays: workingDays,
  proposalRecallDays: workingDays,
  supervisionNotices: z.enum(['byHand', 'automatic']),
  noticeIssueDays: workingDays,
  proposalLaterDays: workingDays,
  instructionDays: workingDays,
  coordinationDays: workingDays,
  remindRectify: z.array(workingDays).readonly(),
  remindPlan: z.array(workingDays).readonly(),
  lateRungs: z.object({
    urge: workingDays,
    supervise: workingDays,
    circular: workingDays,
    interview: workingDays,
    account: workingDays,
  }),
  closingChain,
  closingChainOf: z
    .strictObject({ province: closingChain, city: closingChain, county: closingChain })
    .partial(),
  closingChainOfSource: z.record(source, closingChain),
  closingChainOfSeverity: z
    .strictObject({ ordinary: closingChain, serious: closingChain, grave: closingChain })
    .partial(),
  paperDays: workingDays,
  paperCheckDays: workingDays,
  principalsSign: z.enum(['either', 'both']),
  publicNoticeOf: z.array(z.enum(['province', 'city', 'county'])).readonly(),
  publicNoticeDays: workingDays,
  publicNoticeBefore: z.enum(noticePlaces),
  onTimeJudgedBy: z.enum(['filing', 'closing']),
  spreadMinutes: z.number().int(),
} satisfies Record<keyof Policy, z.ZodType>);

const policy = z.object({ version: z.number().int(), from: day, policy: policyFields });

/** The rules by which dates are reckoned. */
export function rulesRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);
  const tags = ['rules'];

  server.get(
    '/calendars',
    { schema: { tags, summary: 'The published calendar years', response: { 200: calendars } } },
    async (request) => {
      await actor(request);
      const years = Object.entries(await readCalendar(house.db, dayOf(house.clock())));
      return { years: years.map(([year, published]) => ({ year: Number(year), ...published })) };
    },
  );

  server.get(
    '/policy',
    { schema: { tags, summary: "Today's policy of the office", response: { 200: policy } } },
    async (request) => {
      await actor(request);
      return readPolicy(house.db, dayOf(house.clock()));
    },
  );
}
