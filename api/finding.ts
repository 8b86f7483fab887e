import { z } from 'zod';
import { closingSteps, reviewSteps } from '../domain/finding/closingChain.ts';
import { givenCommandTypes } from '../domain/finding/decide.ts';
import { refusalCodes } from '../domain/finding/refusal.ts';
import { severities } from '../domain/finding/severity.ts';
import { closing } from './closing.ts';
import { counted } from './counted.ts';
import { dated } from './dated.ts';
import { evidence } from './evidence.ts';
import { day, instant, line, named } from './line.ts';
import { pressed } from './pressed.ts';
import { whose } from './whose.ts';

const step = z.enum(closingSteps);
const anyStep = z.enum(reviewSteps);

const plan = z.object({
  content: z.object({
    causeAnalysis: z.string().optional(),
    measures: z.array(z.object({ text: z.string(), person: z.string(), by: day })).readonly(),
    milestones: z.array(z.object({ name: z.string(), by: day })).readonly(),
  }),
  approved: z.boolean(),
});

const holder = line.shape.holder.unwrap().extend({
  /** Who can make the move; nobody where a step waits for its post to be held. */
  people: z.array(named.extend({ phone: z.string().nullable() })).readonly(),
});

const rung = z.object({
  rung: z.string(),
  at: instant.nullable(),
  state: z.enum([
    'coming',
    'held',
    'awaitsNotice',
    'waitingForCalendar',
    'fired',
    'overtaken',
    'passed',
    'silenced',
  ]),
  /** Working days before T, or which late day after it. */
  when: z.union([z.object({ before: z.int() }), z.object({ late: z.int() })]),
});

const date = z.object({
  clock: z.enum(['rectify', 'goal', 'receive', 'plan', 'review']),
  step: anyStep.nullable(),
  day: day.nullable(),
  waitingForYear: z.int().nullable(),
  rule: z.object({
    kind: z.enum(['fixed', 'moved', 'after']),
    after: day.nullable(),
    workingDays: z.int().nullable(),
  }),
  /** By year. */
  calendarVersions: z.record(z.string(), z.int()),
  policyVersion: z.int(),
  rungs: z.array(rung).readonly(),
});

const type = z.enum(givenCommandTypes);
const command = z.discriminatedUnion('allowed', [
  z.object({ type, allowed: z.literal(true) }),
  z.object({
    type,
    allowed: z.literal(false),
    code: z.enum(refusalCodes),
    title: z.string(),
    next: z.string(),
  }),
]);

const happened = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  /** Null: the clock. */
  by: named.nullable(),
  data: z.record(z.string(), z.unknown()),
});

/** A finding as its page shows it. */
export const openedFinding = line.extend({
  /** Who gave the feedback that its batch is. */
  source: z.string(),
  statement: z.string(),
  level: z.enum(['province', 'city', 'county']),
  severity: z.enum(severities),
  kind: z.enum(['individual', 'common']),
  deadlineKind: z.enum(['at-once', 'staged', 'long-term']),
  goal: z.string(),
  closingStandard: z.array(z.string()).readonly(),
  round: z.int(),
  plan: plan.nullable(),
  milestonesDone: z.array(z.int()).readonly(),
  ...closing,
  chain: z.array(step).readonly(),
  closedAt: instant.nullable(),
  holder: holder.nullable(),
  /** Null while it is not due; provisional while the form is under review. */
  timeliness: z.object({ onTime: z.boolean().nullable(), provisional: z.boolean() }),
  dates: z.array(date).readonly(),
  commands: z.array(command).readonly(),
  timeline: z.array(happened).readonly(),
  ...dated,
  ...counted,
  ...whose,
  ...pressed,
  evidence: z.array(evidence).readonly(),
});
