import { z } from 'zod';
import { closingSteps } from '../domain/finding/closingChain.ts';
import { noticePlaces } from '../domain/finding/publicNotice/words.ts';
import { defaultPolicy, type Policy } from '../domain/policy/policy.ts';

const days = z.int().min(1).max(250);
const reminders = z
  .array(days)
  .max(20)
  .refine((all) => new Set(all).size === all.length, 'must name each day once');
const closingChain = z
  .array(z.enum(closingSteps))
  .refine(
    (chain) => chain[0] === 'principal',
    'must begin with the principal, whose signature files the form',
  )
  .refine((chain) => new Set(chain).size === chain.length, 'must name each step once');
const source = z.string().trim().min(1);
/** The part of a policy that a scenario sets. */
export const partialPolicy = z
  .strictObject({
    issuedBy: z.enum(['nobody', 'office-head', 'leader-in-charge']),
    receiveDays: days,
    planDays: days,
    planDaysOf: z.strictObject({ province: days, city: days, county: days }).partial(),
    planDaysOfSource: z.record(source, days),
    planReviewDays: days,
    planReview: z.enum(['office', 'leadUnitFirst']),
    objectionDays: days,
    objectionReviewDays: days,
    closingStepDays: days,
    extensionAskDays: days,
    extensionReviewDays: days,
    suspensionReminderDays: days,
    longTermReviewDays: days,
    longTermReviewMonths: z.int().min(1).max(24),
    supplementDays: days,
    supervisionNoticeDays: days,
    proposalRecallDays: days,
    supervisionNotices: z.enum(['byHand', 'automatic']),
    noticeIssueDays: days,
    proposalLaterDays: days,
    instructionDays: days,
    coordinationDays: days,
    remindRectify: reminders,
    remindPlan: reminders,
    lateRungs: z
      .strictObject({ urge: days, supervise: days, circular: days, interview: days, account: days })
      .partial(),
    closingChain,
    closingChainOf: z
      .strictObject({ province: closingChain, city: closingChain, county: closingChain })
      .partial(),
    closingChainOfSource: z.record(source, closingChain),
    closingChainOfSeverity: z
      .strictObject({ ordinary: closingChain, serious: closingChain, grave: closingChain })
      .partial(),
    paperDays: days,
    paperCheckDays: days,
    principalsSign: z.enum(['either', 'both']),
    publicNoticeOf: z.array(z.enum(['province', 'city', 'county'])),
    publicNoticeDays: days,
    publicNoticeBefore: z.enum(noticePlaces),
    onTimeJudgedBy: z.enum(['filing', 'closing']),
    spreadMinutes: z.int().min(0).max(25),
  } satisfies Record<keyof Policy, z.ZodType>)
  .partial();

/** The office's defaults, with every duty at its own 08:00 so that a rehearsal reads like the rules. */
export const rehearsalPolicy: Policy = { ...defaultPolicy, spreadMinutes: 0 };

/** The rehearsal's policy with the parts that a scenario sets. */
export function policyOf(parts: z.infer<typeof partialPolicy>): Policy {
  return changed(rehearsalPolicy, parts);
}

/** A policy with the parts that change. */
export function changed(before: Policy, { lateRungs, ...parts }: z.infer<typeof partialPolicy>): Policy {
  return {
    ...before,
    ...present(parts),
    lateRungs: { ...before.lateRungs, ...present(lateRungs ?? {}) },
  };
}

function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
