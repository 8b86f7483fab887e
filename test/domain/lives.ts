import fc from 'fast-check';
import { addDays, type Day, day } from '../../domain/calendar/day.ts';
import { addMillis, at, dayOf, endOf, type Instant, latest } from '../../domain/calendar/instant.ts';
import type { Assignment } from '../../domain/finding/assignment.ts';
import { isSilent } from '../../domain/finding/clocks/silence.ts';
import { chainFor, holderOfStep } from '../../domain/finding/closingChain.ts';
import { type Act, type Command, laterCommandTypes } from '../../domain/finding/commands.ts';
import type { Context } from '../../domain/finding/context.ts';
import type { NextDuty } from '../../domain/finding/duties.ts';
import type { Refusal } from '../../domain/finding/refusal.ts';
import { type Severity, severities } from '../../domain/finding/severity.ts';
import { isOver } from '../../domain/finding/stage.ts';
import type { Dispatched, Finding } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { perform } from '../../domain/finding/transition.ts';
import { issuersOf } from '../../domain/permissions/issuing.ts';
import { roles } from '../../domain/permissions/post.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { assignment, byHand, byMarks, inspectors, office } from './office.ts';
import { nextStep } from './onward.ts';

/** One step of a generated life: some time passes, then somebody does something. */
interface Step {
  readonly pause: Pause;
  /** Picks among the acts that fit the stage, or, for junk, among all acts and people. */
  readonly pick: number;
  readonly act: 'fitting' | 'junk';
}

type Pause =
  | { readonly minutes: number }
  | { readonly days: number }
  | 'to the next 08:00'
  | 'to the next duty';

export interface Story {
  readonly from: Day;
  /** Calendar days from dispatch to the rectify-by day. */
  readonly days: number;
  readonly notices: 'automatic' | 'byHand';
  readonly issuedBy: Policy['issuedBy'];
  readonly planReview: Policy['planReview'];
  readonly kind: 'at-once' | 'staged' | 'long-term';
  readonly level: Assignment['level'];
  readonly severity: Severity;
  readonly source: string;
  readonly publicNotice: boolean;
  readonly publicNoticeBefore: Policy['publicNoticeBefore'];
  /** How many steps it is taken towards its end, one an hour, before anything else happens. */
  readonly ahead: number;
  readonly steps: readonly Step[];
}

const pause: fc.Arbitrary<Pause> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ minutes: fc.nat(600) }) },
  { weight: 4, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 10, max: 40 }) }) },
  { weight: 1, arbitrary: fc.constant('to the next 08:00' as const) },
  { weight: 2, arbitrary: fc.constant('to the next duty' as const) },
);

const step: fc.Arbitrary<Step> = fc.record({
  pause,
  pick: fc.nat(10_000),
  act: fc.oneof(
    { weight: 9, arbitrary: fc.constant('fitting' as const) },
    { weight: 1, arbitrary: fc.constant('junk' as const) },
  ),
});

/** Stories that begin between two days. */
export function stories(first: string, last: string): fc.Arbitrary<Story> {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return fc.record({
    from: fc.nat(days).map((count) => addDays(day(first), count)),
    days: fc.nat(25),
    notices: fc.constantFrom('automatic' as const, 'byHand' as const),
    issuedBy: fc.constantFrom('nobody' as const, 'office-head' as const, 'leader-in-charge' as const),
    planReview: fc.constantFrom('office' as const, 'leadUnitFirst' as const),
    kind: fc.constantFrom('at-once' as const, 'staged' as const, 'long-term' as const),
    level: fc.constantFrom('city' as const, 'county' as const),
    severity: fc.constantFrom(...severities),
    source: fc.constantFrom('县督查组', inspectors),
    publicNotice: fc.boolean(),
    publicNoticeBefore: fc.constantFrom('closing' as const, 'office' as const, 'leader-in-charge' as const),
    ahead: fc.constantFrom(0, 0, 0, 2, 3, 6, 7, 8, 9),
    steps: fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }),
  });
}

/** An act at its instant, with what came of it. */
export interface Moment extends Act {
  readonly refusal: Refusal | null;
  readonly after: Finding;
  /** What a settlement alone would have left at that instant. */
  readonly byTheClockAlone: Finding;
  readonly next: NextDuty;
}

/** A story lived to its end, the clock looked at the moment something is due. */
export function lived(story: Story): { life: Life; moments: readonly Moment[] } {
  const { from, days, kind, level, severity, source, publicNotice, ahead, steps } = story;
  const life = new Life(officeOf(story));
  const moments: Moment[] = [];
  const live = (act: Act) => {
    life.passUntil(act.at, 'through');
    const byTheClockAlone = life.finding;
    const { refusal } = life.take(perform(life.finding, act, life.context));
    moments.push({ ...act, refusal, after: life.finding, byTheClockAlone, next: life.next });
  };
  const content = {
    ...assignment,
    deadlineKind: kind,
    level,
    severity,
    source,
    chain: chainFor(story, true, life.context.policy),
    publicNotice,
    rectifyBy: addDays(from, days),
  };
  const [issuer = ''] = issuersOf(life.context.seats, life.context.policy);
  live({ by: issuer, at: at(from, '09:30'), command: { type: 'dispatch', assignment: content } });
  for (let done = 0; done < ahead; done += 1) {
    const at = addMillis((moments.at(-1) as Moment).at, 3_600_000);
    const [by, command] = nextStep(life.state, life.items, dayOf(at)) ?? [];
    if (by !== undefined && command !== undefined) live({ at, by, command });
  }
  for (const step of steps) live(chosen(step, life.state, moments.at(-1) as Moment));
  return { life, moments };
}

function officeOf({ notices, issuedBy, planReview, publicNoticeBefore }: Story): Context {
  const context = notices === 'byHand' ? byHand : office;
  return { ...context, policy: { ...context.policy, ...byMarks, issuedBy, planReview, publicNoticeBefore } };
}

/** What the clock says after a moment: that its next duty comes `later`, or why it has none. */
export function clockSays({ at, next }: Moment): string {
  if ('none' in next) return next.none;
  return next.at > at ? 'later' : 'not later';
}

/** What it may say of a finding in published years. */
export function mayBeSaid(finding: Finding): readonly string[] {
  if (finding.stage === 'draft') return ['draft'];
  if (isOver(finding.stage)) return ['over'];
  const proposed = Object.keys(finding.noted).some((key) => key.endsWith('/account'));
  // Nobody is pressed for a long-term goal whose reminders are over: it is somebody's turn all the same.
  const done = proposed || finding.longTerm !== null;
  return ['later', ...(isSilent(finding) ? ['silent'] : []), ...(done ? ['ladder-done'] : [])];
}

/** What a step comes to in a life that has got so far. */
function chosen({ pause, pick, act }: Step, finding: Dispatched, last: Moment): Act {
  const when = after(pause, last);
  if (act === 'junk') return { at: when, ...any(pick, when) };
  const acts = fitting(finding, when, pick);
  const [by, command] = acts[pick % acts.length] ?? ['stranger', sample.receive];
  return { at: when, by, command };
}

function after(pause: Pause, { at: now, next }: Moment): Instant {
  if (pause === 'to the next 08:00') return at(addDays(dayOf(now), 1), '08:00');
  if (pause === 'to the next duty') return 'at' in next ? next.at : now;
  return addMillis(now, 'minutes' in pause ? pause.minutes * 60_000 : pause.days * 86_400_000);
}

type ByPerson = readonly [by: string, command: Command];

/** The acts that fit the stage; the more usual stand more than once. */
function fitting(finding: Dispatched, now: Instant, pick: number): readonly ByPerson[] {
  const moved: ByPerson = [
    'leader-in-charge',
    {
      ...sample.changeDeadline,
      rectifyBy: pick % 3 === 0 ? finding.assignment.rectifyBy : addDays(dayOf(now), pick % 30),
    },
  ];
  const rare: ByPerson[] =
    pick % 4 === 0 ? [moved] : pick % 29 === 0 ? [['office-head', sample.withdraw]] : [];
  return [
    ...usual(finding, now),
    ...itemActs(finding, pick),
    ...rare,
    ...(pick % 3 === 0 || isSuspended(finding) || finding.extensions.pending !== null
      ? onDates(finding, now, pick)
      : []),
    ...(pick % 7 === 0 || isPressed(finding) ? ofPressure(finding, now, pick) : []),
    ...(pick % 5 === 0 || finding.stage === 'objected' || hasPartInHand(finding) ? byUnits(finding) : []),
  ];
}

/** Extensions and suspensions, each by whoever it is for. */
function onDates(finding: Dispatched, now: Instant, pick: number): readonly ByPerson[] {
  if (isSuspended(finding)) return three('leader-in-charge', sample.resume);
  const { pending } = finding.extensions;
  const later = addDays(latest(endOf(finding.rectifyBy), now).slice(0, 10) as Day, 2 + (pick % 40));
  const decision = pick % 2 === 0 ? 'grant' : 'refuse';
  const suspend: Command = { ...sample.suspend, expectedEnd: addDays(dayOf(now), pick % 20) };
  const asked: ByPerson[] =
    pending === null
      ? [['handler', { ...sample.requestExtension, rectifyBy: later }]]
      : pending.opinion === null
        ? [['office-head', sample.giveOpinion]]
        : ['leader-in-charge', 'top-leader'].map((by) => [
            by,
            { ...sample.decideExtension, decision, rectifyBy: later, superiorDocument: '市督函〔2026〕8号' },
          ]);
  return [...asked, ...asked, ['leader-in-charge', suspend]];
}

/** Notices, proposals, requests and instructions: what people press and help one another with. */
function ofPressure({ notices, requests, proposals }: Dispatched, now: Instant, pick: number): ByPerson[] {
  const notice = notices.length - (pick % 2 === 0 ? 0 : 1);
  const asked = requests.find(({ answeredAt }) => answeredAt === null);
  const decides: ByPerson[] = proposals.flatMap(({ rung, forwardedAt }): ByPerson[] => {
    const forwards = rung === 'account' && forwardedAt === null;
    const put = { decision: 'later', until: addDays(dayOf(now), 1 + (pick % 12)) } as const;
    const decision = forwards ? 'forward' : pick % 3 === 0 ? 'do' : 'doNot';
    const by = forwards ? 'office-head' : 'top-leader';
    return [[by, { ...sample.decideProposal, rung, ...(!forwards && pick % 2 === 0 ? put : { decision }) }]];
  });
  return [
    ...decides,
    ['office', sample.draftSupervisionNotice],
    ['office-head', { ...sample.issueSupervisionNotice, notice }],
    ...three('principal', { ...sample.answerSupervisionNotice, notice }),
    ['office-head', { ...sample.voidSupervisionNotice, notice }],
    ['handler', sample.requestCoordination],
    ['principal', { ...sample.requestCoordination, from: 'lead-reviewer' }],
    ...(asked === undefined
      ? []
      : three(asked.from, { ...sample.answerCoordination, request: asked.request })),
    ['top-leader', sample.instruct],
    ['assigned-leader', sample.acknowledge],
    ['office', sample.noteContact],
  ];
}

/** Whose it is: objections and their answers, reassignment, hand-on, and what cooperating units do. */
function byUnits({ stage, objections, assignment, parts }: Dispatched): readonly ByPerson[] {
  const elsewhere = assignment.unit === 'township' ? 'neighbour' : 'township';
  const answers: ByPerson[] = ['office', 'leader-in-charge'].flatMap((by) => [
    [by, sample.resolveObjection],
    [by, { ...sample.resolveObjection, decision: 'reassigned', unit: elsewhere }],
  ]);
  const acts: ByPerson[] = [
    ['office-head', { ...sample.reassign, unit: elsewhere }],
    ['handler', sample.handOn],
    ...three('partner', parts[0]?.receivedAt == null ? sample.receivePart : sample.reportPart),
    ['principal', sample.objectFact],
  ];
  if (objections.fact !== null) {
    acts.push([
      'office',
      {
        type: 'resolveObjection',
        about: 'fact',
        decision: 'upheld',
        reason: '经核对',
        document: '市督复〔2026〕3号',
      },
    ]);
  }
  return stage === 'objected' ? answers : [['principal', sample.objectResponsibility], ...acts];
}

function isPressed({ proposals, notices, requests }: Dispatched): boolean {
  return proposals.length + notices.length > 0 || requests.some(({ answeredAt }) => answeredAt === null);
}

function hasPartInHand({ parts }: Dispatched): boolean {
  return parts.some(({ receivedAt, doneAt }) => receivedAt !== null && doneAt === null);
}

function usual({ stage, plan: submitted, form, rectifyBy }: Dispatched, now: Instant): readonly ByPerson[] {
  const plan: Command = {
    type: 'submitPlan',
    plan: {
      ...sample.submitPlan.plan,
      measures: [{ text: '措施', person: '某人', by: rectifyBy }],
      milestones: [],
    },
  };
  const objected: ByPerson = ['principal', sample.objectResponsibility];
  switch (stage) {
    case 'dispatched':
      return [...three('handler', sample.receive), ['office', sample.correct]];
    case 'planning':
      return three('handler', plan);
    case 'planReview': {
      const reviewer = holderOfStep(submitted?.step ?? 'plan');
      return [...three(reviewer, sample.approvePlan), [reviewer, sample.returnPlan], objected];
    }
    case 'rectifying':
      return [
        ...three('handler', sample.applyForClosure),
        ['handler', sample.attachEvidence],
        ['principal', { ...sample.reportProgress, milestonesDone: [] }],
      ];
    case 'closureReview': {
      const holder = holderOfStep(form?.openStep ?? 'principal');
      if (form?.paper) return [...three('office', sample.passPaper), ['office', sample.refusePaper]];
      const paper = { ...sample.submitPaper, signer: holder, signedOn: dayOf(now) };
      const { verification } = sample.sign;
      const said = holder === 'lead-reviewer' && verification ? { verification } : {};
      const signed: ByPerson[] = [
        ...three(holder, sample.sign),
        ...three(holder, sample.sign),
        ['handler', { ...paper, ...said }],
        objected,
      ];
      return holder === 'principal'
        ? signed
        : [...signed, [holder, sample.supplement], [holder, sample.return]];
    }
    case 'publicNotice':
      return [...three('handler', sample.receive), ['office', sample.objectToClosure]];
    case 'closed':
      return afterClosing(now);
    default:
      return [['handler', sample.receive]];
  }
}

/** Closed is not cured: most is left alone, some is reported, and some of that comes back. */
function afterClosing(now: Instant): readonly ByPerson[] {
  const anew = { rectifyBy: addDays(dayOf(now), 20) };
  return [
    ...three('handler', sample.receive),
    ['office-head', { ...sample.reopen, ...anew }],
    ['office', sample.reportToSuperior],
    ['office', sample.recordSuperiorAnswer],
    ['office', { ...sample.recordSuperiorAnswer, answer: 'sentBack', reason: '未达标', ...anew }],
  ];
}

/** Some findings have items: entered once, done and checked one after the other. */
function itemActs({ stage, items, longTerm, seq }: Dispatched, pick: number): readonly ByPerson[] {
  const review: ByPerson[] =
    longTerm?.openedAt && stage === 'rectifying' ? [...three('lead-reviewer', sample.reviewLongTerm)] : [];
  if (items.entered === 0) return pick % 5 === 0 ? [...review, ['office', sample.addItems]] : review;
  const one = (pick % items.entered) + 1;
  return [
    ...review,
    ...three('handler', { ...sample.reportItem, items: [Math.min(items.done + 1, items.entered)] }),
    ...(items.done > items.checked
      ? three('office', { ...sample.checkItem, items: [items.checked + 1] })
      : []),
    ...three('lead-reviewer', { ...sample.checkItem, items: [items.checked + 1] }),
    ['principal', { type: 'checkItem', items: [one], outcome: 'not-met', note: '尚有缺项' }],
    ['office', { ...sample.strikeItem, items: [one] }],
    ['handler', { type: 'addItems', items: [{ name: `新增${seq}` }] }],
  ];
}

function three(by: string, command: Command): readonly ByPerson[] {
  return [
    [by, command],
    [by, command],
    [by, command],
  ];
}

/** Any command from anybody, with its date put somewhere around now. */
function any(pick: number, now: Instant): { by: string; command: Command } {
  const commands: Command[] = [...Object.values(sample), ...laterCommandTypes.map((type) => ({ type }))];
  const people = [...roles, 'stranger'];
  const command = commands[pick % commands.length] ?? sample.receive;
  const dated =
    command.type === 'changeDeadline' || command.type === 'reopen'
      ? { ...command, rectifyBy: addDays(dayOf(now), (pick % 40) - 10) }
      : command;
  return { by: people[pick % people.length] ?? 'stranger', command: dated };
}
