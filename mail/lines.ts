import type { ClockKind, Rung } from '../domain/finding/clocks/clock.ts';
import type { ClockRef, FindingEvent } from '../domain/finding/events.ts';
import { countyLeaders, type Role } from '../domain/permissions/post.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Messages } from '../messages/catalogues.ts';
import type { Told } from './told.ts';

/** One matter of a mail: what it is, then by when, why, by which rule. */
export interface Matter {
  readonly what: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A notice in words. `policy` says how many days a rule counts. */
export function matterOf(told: Told, words: Messages, policy: Policy): Matter {
  const { finding, role, event } = told;
  const moved = finding.rectifyBy !== finding.originalRectifyBy;
  const originally = moved ? words.mail.originally(words.day(finding.originalRectifyBy)) : '';
  return {
    what: whatOf(told, words),
    heading: `${finding.number} ${finding.title}`,
    lines: [
      words.labelled(words.mail.unit, finding.unitName),
      words.labelled(words.mail.rectifyBy, `${words.day(finding.rectifyBy)}${originally}`),
      ...clockLine(told, words),
      ...reasonsOf(event, words),
      words.mail.whyYou(words.role[role]),
      words.mail.rule(ruleOf(told, words, policy)),
    ],
  };
}

/** Whether a matter is a leader's signature, which a mail counts rather than presses. */
export function isForSignature({ subject }: Told): boolean {
  return subject.kind === 'waiting' && countyLeaders.has(subject.role);
}

function whatOf({ subject, event }: Told, words: Messages): string {
  switch (subject.kind) {
    case 'rung':
      return rungWord(subject, words);
    case 'proposal':
      return words.proposalOpen[subject.rung];
    case 'waiting':
      return waitingWord(subject.role, event, words);
    default:
      return words.event[event.type as keyof Messages['event']];
  }
}

function rungWord({ rung, clock, step }: { rung: Rung } & ClockRef, words: Messages): string {
  const word = rung.startsWith('remind-')
    ? words.rung.remind(daysOf(rung))
    : words.rung[rung as Exclude<keyof Messages['rung'], 'remind'>];
  return clock === 'rectify' ? word : `${word} · ${step === null ? words.clock[clock] : words.step[step]}`;
}

function waitingWord(role: Role, event: FindingEvent, words: Messages): string {
  if (event.type === 'objected') return words.waiting.objection;
  if (event.type === 'paperSubmitted') return words.waiting.paper;
  if (event.type === 'longTermReviewOpened') return words.waiting.longTerm;
  return event.type === 'planSubmitted' || event.type === 'planPassed'
    ? words.waiting.plan
    : words.waiting[role as keyof Messages['waiting']];
}

function clockLine({ clock }: Told, words: Messages): string[] {
  return clock === null ? [] : [words.mail.clockBy(words.clock[clock.kind], words.day(clock.day))];
}

function reasonsOf(event: FindingEvent, words: Messages): string[] {
  const said = [
    ['reason' in event ? event.reason : undefined, words.mail.reason],
    [event.type === 'supplemented' ? event.missing : undefined, words.mail.missing],
    ['toAdd' in event ? event.toAdd : undefined, words.mail.toAdd],
  ] as const;
  return said.flatMap(([text, label]) => (text === undefined ? [] : [words.labelled(label, text)]));
}

function ruleOf({ subject }: Told, words: Messages, policy: Policy): string {
  const { mail } = words;
  if (subject.kind === 'waiting') return mail.ruleWaiting;
  if (subject.kind === 'proposal') return mail.ruleProposal(policy.proposalRecallDays);
  if (subject.kind !== 'rung') return mail.ruleEvent;
  const clock = clockWord(subject.clock, words);
  const day = words.day(subject.day);
  if (subject.rung === 'due') return mail.ruleOn(clock, day);
  if (subject.rung.startsWith('remind-')) return mail.ruleBefore(clock, day, daysOf(subject.rung));
  const late = policy.lateRungs[subject.rung as keyof Policy['lateRungs']];
  return subject.clock === 'review' ? mail.ruleReviewLate(clock, day, late) : mail.ruleLate(clock, day, late);
}

function clockWord(clock: ClockKind, words: Messages): string {
  return words.clock[clock];
}

function daysOf(rung: Rung): number {
  return Number(rung.slice('remind-'.length));
}
