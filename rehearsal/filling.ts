import type { Day } from '../domain/calendar/day.ts';
import { dayOf, endOf, type Instant } from '../domain/calendar/instant.ts';
import type { MadeCommand } from '../domain/finding/commands.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import { leadUnitOf } from './people.ts';
import type { Scenario, ScenarioCommand } from './scenario.ts';

type RehearsedFinding = Scenario['findings'][number];

const closingStandard = ['整改目标已达到', '佐证材料齐全'];

/** The draft that a scenario's finding amounts to, with plausible content where it says nothing. */
export function draftOf({ title, unit, deadlineKind, rectifyBy }: RehearsedFinding): DraftContent {
  return {
    title,
    statement: title,
    level: 'county',
    kind: 'individual',
    deadlineKind,
    goal: '问题整改到位，长效机制建立',
    closingStandard,
    unit,
    leadUnit: leadUnitOf(unit),
    rectifyBy,
  };
}

/**
 * A scenario's command with every detail: what is left out is filled, what is given stays, right or
 * wrong. `rectifyBy` is the finding's current date.
 */
export function fill(command: ScenarioCommand, at: Instant, rectifyBy: Day): MadeCommand {
  switch (command.type) {
    case 'receive':
      return command;
    case 'submitPlan':
      return {
        type: 'submitPlan',
        plan: {
          causeAnalysis: command.causeAnalysis ?? '责任不清，检查不经常。',
          measures: command.measures ?? [
            { text: '逐项整改并建立台账', person: '经办人', by: workBy(at, rectifyBy) },
          ],
          milestones: command.milestones ?? [],
        },
      };
    case 'approvePlan':
      return { type: 'approvePlan', opinion: command.opinion ?? '同意。' };
    case 'returnPlan':
      return { type: 'returnPlan', reason: command.reason ?? '措施不具体。' };
    case 'reportProgress':
      return {
        type: 'reportProgress',
        text: command.text ?? '按方案推进。',
        milestonesDone: command.milestonesDone ?? [],
      };
    case 'attachEvidence':
      return {
        type: 'attachEvidence',
        reference: command.reference ?? '整改前后照片',
        ...(command.measure === undefined ? {} : { measure: command.measure }),
      };
    case 'applyForClosure':
      return { type: 'applyForClosure', summary: command.summary ?? '措施均已完成。' };
    case 'sign':
      return {
        type: 'sign',
        opinion: command.opinion ?? '同意。',
        verification: command.verification ?? {
          how: 'on-site',
          ticked: closingStandard.map((_, index) => index),
        },
      };
    case 'supplement':
      return {
        type: 'supplement',
        reason: command.reason ?? '材料不全。',
        missing: command.missing ?? '验收照片',
      };
    case 'return':
      return { type: 'return', reason: command.reason ?? '整改不到位。', toAdd: command.toAdd ?? '继续整改' };
    case 'changeDeadline':
      return {
        type: 'changeDeadline',
        rectifyBy: command.rectifyBy,
        reason: command.reason ?? '客观条件所限。',
      };
    case 'withdraw':
      return {
        type: 'withdraw',
        reason: command.reason ?? '交办有误。',
        ...(command.superiorDocument === undefined ? {} : { superiorDocument: command.superiorDocument }),
      };
  }
}

/** Work is planned for the rectify-by day; once that has passed, for today. */
function workBy(at: Instant, rectifyBy: Day): Day {
  return at < endOf(rectifyBy) ? rectifyBy : dayOf(at);
}
