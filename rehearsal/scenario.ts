import { z } from 'zod';
import { parseDay } from '../domain/calendar/day.ts';
import { endOf, parseInstant } from '../domain/calendar/instant.ts';
import { answerers } from '../domain/finding/coordination/words.ts';
import { extensionAnswers } from '../domain/finding/extension/words.ts';
import { instructed } from '../domain/finding/instruction/words.ts';
import { proposalDecisions } from '../domain/finding/proposals/words.ts';
import { reopeningCauses } from '../domain/finding/reopening/words.ts';
import { severities } from '../domain/finding/severity.ts';
import { superiorAnswers } from '../domain/finding/superior/words.ts';
import { suspensionCauses } from '../domain/finding/suspension/words.ts';
import { hasPerson } from './people.ts';
import { partialPolicy } from './policy.ts';

const text = z.string();
const name = z.string().trim().min(1).max(200);
const instant = z.string().transform((value, context) => {
  const parsed = parseInstant(value);
  if (parsed !== null) return parsed;
  context.addIssue('must be an ISO 8601 instant with an offset, as 2020-03-05T09:00:00+08:00');
  return z.NEVER;
});
const day = z.string().transform((value, context) => {
  const parsed = parseDay(value);
  if (parsed !== null) return parsed;
  context.addIssue('must be a day that exists, as 2020-06-30');
  return z.NEVER;
});

const measure = z.strictObject({ text, person: text, by: day });
const milestone = z.strictObject({ name: text, by: day });
const part = z.strictObject({ unit: name, what: text.optional(), by: day.optional() });
/** What a scenario says of itself: the hand reckoning of its values, a line each. Nobody reads it but people. */
const comment = z.array(text).optional();
const verification = z.strictObject({
  how: z.enum(['on-site', 'papers']),
  ticked: z.array(z.int()),
  quantityNow: z.number().optional(),
});

const item = z.strictObject({ name, place: text.optional(), what: text.optional() });
const numbers = z.array(z.int().min(1)).min(1);
const quantity = z.strictObject({ unit: name, baseline: z.number(), target: z.number() });

/** A command as a scenario gives it: whatever it leaves out is filled with something plausible. */
const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('receive') }),
  z.strictObject({
    type: z.literal('submitPlan'),
    causeAnalysis: text.optional(),
    measures: z.array(measure).optional(),
    milestones: z.array(milestone).optional(),
  }),
  z.strictObject({ type: z.literal('approvePlan'), opinion: text.optional() }),
  z.strictObject({ type: z.literal('returnPlan'), reason: text.optional() }),
  z.strictObject({
    type: z.literal('reportProgress'),
    text: text.optional(),
    milestonesDone: z.array(z.int()).optional(),
    quantityNow: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal('attachEvidence'),
    measure: z.int().optional(),
    reference: text.optional(),
  }),
  z.strictObject({ type: z.literal('applyForClosure'), summary: text.optional() }),
  z.strictObject({
    type: z.literal('sign'),
    opinion: text.optional(),
    verification: verification.optional(),
  }),
  z.strictObject({ type: z.literal('supplement'), reason: text.optional(), missing: text.optional() }),
  z.strictObject({ type: z.literal('return'), reason: text.optional(), toAdd: text.optional() }),
  z.strictObject({
    type: z.literal('requestExtension'),
    rectifyBy: day,
    reason: text.optional(),
    superiorDocument: text.optional(),
  }),
  z.strictObject({
    type: z.literal('giveOpinion'),
    advice: z.enum(extensionAnswers),
    opinion: text.optional(),
    superiorDocument: text.optional(),
  }),
  z.strictObject({
    type: z.literal('decideExtension'),
    decision: z.enum(extensionAnswers),
    reason: text.optional(),
    rectifyBy: day.optional(),
    superiorDocument: text.optional(),
  }),
  z.strictObject({
    type: z.literal('changeDeadline'),
    rectifyBy: day,
    reason: text.optional(),
    superiorDocument: text.optional(),
  }),
  z.strictObject({
    type: z.literal('suspend'),
    cause: z.enum(suspensionCauses),
    expectedEnd: day,
    reason: text.optional(),
  }),
  z.strictObject({ type: z.literal('resume'), reason: text.optional() }),
  z.strictObject({ type: z.literal('objectResponsibility'), proposed: name, reason: text.optional() }),
  z.strictObject({
    type: z.literal('resolveObjection'),
    about: z.enum(['responsibility', 'fact']).optional(),
    decision: z.enum(['upheld', 'reassigned', 'admitted']),
    reason: text.optional(),
    unit: name.optional(),
    leadUnit: name.optional(),
    document: text.optional(),
  }),
  z.strictObject({ type: z.literal('objectFact'), reason: text.optional() }),
  z.strictObject({
    type: z.literal('reassign'),
    unit: name,
    leadUnit: name.optional(),
    reason: text.optional(),
  }),
  z.strictObject({ type: z.literal('handOn'), handler: name, note: text.optional() }),
  z.strictObject({ type: z.literal('receivePart'), unit: name }),
  z.strictObject({
    type: z.literal('reportPart'),
    unit: name,
    text: text.optional(),
    done: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('reopen'),
    cause: z.enum(reopeningCauses),
    rectifyBy: day,
    reason: text.optional(),
    document: text.optional(),
  }),
  z.strictObject({
    type: z.literal('submitPaper'),
    signer: name,
    signedOn: day,
    reference: text.optional(),
    opinion: text.optional(),
    verification: verification.optional(),
  }),
  z.strictObject({ type: z.literal('passPaper') }),
  z.strictObject({ type: z.literal('refusePaper'), reason: text.optional() }),
  z.strictObject({
    type: z.literal('objectToClosure'),
    objector: text.optional(),
    reason: text.optional(),
    toAdd: text.optional(),
  }),
  z.strictObject({ type: z.literal('reportToSuperior'), document: text.optional() }),
  z.strictObject({
    type: z.literal('recordSuperiorAnswer'),
    answer: z.enum(superiorAnswers),
    document: text.optional(),
    reason: text.optional(),
    rectifyBy: day.optional(),
  }),
  z.strictObject({
    type: z.literal('draftSupervisionNotice'),
    demand: text.optional(),
    limitDays: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('issueSupervisionNotice'),
    notice: z.int().optional(),
    demand: text.optional(),
    limitDays: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('voidSupervisionNotice'),
    notice: z.int().optional(),
    reason: text.optional(),
  }),
  z.strictObject({
    type: z.literal('answerSupervisionNotice'),
    notice: z.int().optional(),
    result: text.optional(),
  }),
  z.strictObject({
    type: z.literal('decideProposal'),
    rung: z.enum(['interview', 'account']),
    decision: z.enum(proposalDecisions),
    reason: text.optional(),
    until: day.optional(),
  }),
  z.strictObject({
    type: z.literal('requestCoordination'),
    from: z.enum(answerers),
    stuck: text.optional(),
    need: text.optional(),
  }),
  z.strictObject({
    type: z.literal('answerCoordination'),
    request: z.int().optional(),
    answer: text.optional(),
  }),
  z.strictObject({
    type: z.literal('instruct'),
    text: text.optional(),
    to: z.array(z.enum(instructed)).optional(),
    limitDays: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('acknowledge'), opinion: text.optional() }),
  z.strictObject({ type: z.literal('noteContact'), text: text.optional() }),
  z.strictObject({ type: z.literal('addItems'), items: z.array(item).min(1) }),
  z.strictObject({ type: z.literal('reportItem'), items: numbers, text: text.optional() }),
  z.strictObject({
    type: z.literal('checkItem'),
    items: numbers,
    outcome: z.enum(['met', 'not-met']).optional(),
    note: text.optional(),
  }),
  z.strictObject({ type: z.literal('strikeItem'), items: numbers, reason: text.optional() }),
  z.strictObject({
    type: z.literal('reviewLongTerm'),
    outcome: z.enum(['met', 'not-met']).optional(),
    opinion: text.optional(),
    next: day.optional(),
  }),
  z.strictObject({
    type: z.literal('withdraw'),
    reason: text.optional(),
    superiorDocument: text.optional(),
  }),
]);

/** The commands that a scenario can give. */
export const scenarioCommands: readonly string[] = command.options.map(({ shape }) => shape.type.value);

/** One approval for all that a unit has, and its end. */
const suspension = z.strictObject({
  at: instant,
  by: z.enum(['leader-in-charge', 'top-leader']),
  scope: z.strictObject({ unit: name }),
  cause: z.enum(suspensionCauses),
  reason: text.default('客观条件所限，暂缓整改。'),
  expectedEnd: day,
  endAt: instant,
  comment,
});

/** A policy that is put in force from a day on: the settings that change. */
const change = z.strictObject({ at: instant, from: day, policy: partialPolicy, comment });

const shape = z.strictObject({
  comment,
  start: instant,
  end: instant,
  policy: partialPolicy.default({}),
  units: z
    .array(
      z.strictObject({
        id: name,
        name,
        assignedLeader: z.union([z.boolean(), z.literal('leader-in-charge')]).default(false),
      }),
    )
    .min(1),
  findings: z
    .array(
      z.strictObject({
        ref: name,
        title: name,
        unit: name,
        level: z.enum(['province', 'city', 'county']).default('county'),
        severity: z.enum(severities).default('ordinary'),
        source: z.string().trim().min(1).default('县督查组'),
        deadlineKind: z.enum(['at-once', 'staged', 'long-term']),
        quantity: quantity.optional(),
        rectifyBy: day,
        dispatchAt: instant,
        parts: z.array(part).optional(),
        comment,
      }),
    )
    .min(1),
  acts: z.array(z.strictObject({ at: instant, by: text, finding: text, command, comment })).default([]),
  suspensions: z.array(suspension).default([]),
  changes: z.array(change).default([]),
});

export type Scenario = z.infer<typeof shape>;
export type ScenarioCommand = Scenario['acts'][number]['command'];

/** What is wrong with one place of a scenario. */
export interface Fault {
  /** JSON path: `findings[2].rectifyBy`. */
  readonly path: string;
  readonly message: string;
}

/** A scenario from JSON text, or every fault in it with its path. */
export function readScenario(json: string): { scenario: Scenario } | { faults: Fault[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (failure) {
    return { faults: [{ path: '$', message: `is not JSON: ${(failure as Error).message}` }] };
  }
  const read = shape.safeParse(parsed);
  if (!read.success) {
    return { faults: read.error.issues.flatMap(faultsOf) };
  }
  const faults = faultsBetween(read.data);
  return faults.length > 0 ? { faults } : { scenario: read.data };
}

/** A field that nobody knows is named by its own path, not by that of what it stands in. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: jsonPath(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ path: jsonPath([...issue.path, key]), message: 'is not known here' }));
}

/** What only shows when the parts are held against one another. */
function faultsBetween({ start, end, units, findings, acts, suspensions, changes }: Scenario): Fault[] {
  const within = (at: string) => at >= start && at <= end;
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const refs = new Set(findings.map(({ ref }) => ref));
  const check = (path: string, holds: boolean, message: string): Fault[] =>
    holds ? [] : [{ path, message }];
  return [
    ...check('end', start < end, 'must be after start'),
    ...doubled(units, 'id').map((i) => ({ path: `units[${i}].id`, message: 'names a unit a second time' })),
    ...doubled(findings, 'ref').map((i) => ({
      path: `findings[${i}].ref`,
      message: 'names a finding a second time',
    })),
    ...findings.flatMap(({ unit, dispatchAt, rectifyBy, parts = [] }, i) => [
      ...parts.flatMap((one, j) =>
        check(`findings[${i}].parts[${j}].unit`, known.has(one.unit), `no unit has the id ${one.unit}`),
      ),
      ...check(`findings[${i}].unit`, known.has(unit), `no unit has the id ${unit}`),
      ...check(`findings[${i}].dispatchAt`, within(dispatchAt), 'must lie between start and end'),
      ...check(
        `findings[${i}].rectifyBy`,
        endOf(rectifyBy) > dispatchAt,
        'must not be before the day of dispatch',
      ),
    ]),
    ...suspensions.flatMap(({ at, endAt, scope, expectedEnd }, i) => [
      ...check(`suspensions[${i}].at`, within(at), 'must lie between start and end'),
      ...check(
        `suspensions[${i}].endAt`,
        within(endAt) && endAt > at,
        'must lie after its begin, before end',
      ),
      ...check(`suspensions[${i}].scope.unit`, known.has(scope.unit), `no unit has the id ${scope.unit}`),
      ...check(`suspensions[${i}].expectedEnd`, endOf(expectedEnd) > at, 'must not be past'),
    ]),
    ...changes.flatMap(({ at, from }, i) => [
      ...check(`changes[${i}].at`, within(at), 'must lie between start and end'),
      ...check(`changes[${i}].from`, endOf(from) > at, 'must not be past'),
    ]),
    ...acts.flatMap(({ at, by, finding }, i) => [
      ...check(`acts[${i}].at`, within(at), 'must lie between start and end'),
      ...check(`acts[${i}].by`, hasPerson(by, known), `nobody here is ${by}`),
      ...check(`acts[${i}].finding`, refs.has(finding), `no finding has the ref ${finding}`),
    ]),
  ];
}

/** The places at which a value stands that stood before. */
function doubled<K extends string>(rows: readonly Readonly<Record<K, string>>[], key: K): number[] {
  return rows.flatMap((row, i) => (rows.findIndex((other) => other[key] === row[key]) < i ? [i] : []));
}

function jsonPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || '$';
}
