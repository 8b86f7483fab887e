import { z } from 'zod';
import { answerers } from '../domain/finding/coordination/words.ts';
import { instructed } from '../domain/finding/instruction/words.ts';
import { day, instant, named } from './line.ts';

const notice = z.object({
  /** Its place among the finding's notices, from 1; commands name it by this. */
  notice: z.int(),
  round: z.int(),
  demand: z.string().nullable(),
  limitDays: z.int(),
  /** 景督办〔2026〕5号; kept where it is voided. */
  number: z.string().nullable(),
  draftedAt: instant,
  issuedAt: instant.nullable(),
  limit: day.nullable(),
  answeredAt: instant.nullable(),
  voidedAt: instant.nullable(),
  unansweredAt: instant.nullable(),
});

const facts = z.object({
  originalRectifyBy: day,
  rectifyBy: day,
  rungs: z.array(z.string()).readonly(),
  notices: z
    .array(
      z.object({
        number: z.string().nullable(),
        issuedAt: instant,
        limitDays: z.int(),
        answeredAt: instant.nullable(),
      }),
    )
    .readonly(),
  filedAt: instant.nullable(),
  openRequests: z.int(),
});

/** What people press a finding with and help it by. */
export const pressed = {
  notices: z.array(notice).readonly(),
  proposals: z
    .array(
      z.object({
        rung: z.enum(['interview', 'account']),
        madeAt: instant,
        forwardedAt: instant.nullable(),
        laterUntil: day.nullable(),
        facts,
      }),
    )
    .readonly(),
  requests: z
    .array(
      z.object({
        request: z.int(),
        stuck: z.string(),
        need: z.string(),
        from: z.enum(answerers),
        asker: named,
        askedAt: instant,
        answeredAt: instant.nullable(),
      }),
    )
    .readonly(),
  instructions: z
    .array(
      z.object({
        instruction: z.int(),
        text: z.string(),
        to: z.array(z.enum(instructed)).readonly(),
        limitDays: z.int(),
        by: named,
        at: instant,
        reportedAt: instant.nullable(),
      }),
    )
    .readonly(),
};
