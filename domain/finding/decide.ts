import { mayGive } from '../permissions/commands.ts';
import type { PersonId, Role } from '../permissions/post.ts';
import { answering, holding, type Seats, signing } from '../permissions/seats.ts';
import type { Act, Command, CommandOf, MadeCommandType } from './commands.ts';
import { laterCommandTypes } from './commands.ts';
import type { Context } from './context.ts';
import type { Happening } from './events.ts';
import { handsOn } from './handsOn.ts';
import { itemsRules } from './items/rules.ts';
import { longTermRules } from './longTerm/rules.ts';
import { type Refusal, refuse } from './refusal.ts';
import { applyForClosure, returnForm, sign, supplement } from './rules/closure.ts';
import { dispatch } from './rules/dispatch.ts';
import { changeDeadline, correct, withdraw } from './rules/office.ts';
import { approvePlan, returnPlan, submitPlan } from './rules/plan.ts';
import { attachEvidence, reportProgress } from './rules/progress.ts';
import { receive } from './rules/receive.ts';
import type { Rule } from './rules/rule.ts';
import type { Dispatched, Finding } from './state.ts';

const rules: { readonly [T in GivenCommandType]: Rule<T> } = {
  receive,
  submitPlan,
  approvePlan,
  returnPlan,
  reportProgress,
  attachEvidence,
  applyForClosure,
  sign,
  supplement,
  return: returnForm,
  correct,
  changeDeadline,
  withdraw,
  ...itemsRules,
  ...longTermRules,
};

/**
 * What an act makes happen, or why it does not: in order what the person saw, the stage, the person,
 * the step, the content. Total: a refused act changes nothing.
 */
export function decide(finding: Finding, act: Act, context: Context): readonly Happening[] | Refusal {
  const { command, seen } = act;
  if (seen !== undefined && seen !== finding.version) return refuse('changed-since');
  if (isLater(command)) return refuse('not-available-yet');
  if (command.type === 'dispatch') {
    return finding.stage === 'draft' ? dispatch(command, act, context) : refuse('already-dispatched');
  }
  if (finding.stage === 'draft') return refuse('not-dispatched');
  return decideBy(rules[command.type] as Rule<typeof command.type>, finding, command, act, context);
}

function decideBy<T extends MadeCommandType>(
  rule: Rule<T>,
  finding: Dispatched,
  command: CommandOf<T>,
  act: Act,
  context: Context,
): readonly Happening[] | Refusal {
  return (
    closedTo(rule, command.type, finding, act.by, context) ?? rule.decide(finding, command, act, context)
  );
}

/** A command that people give to a dispatched finding; its dispatch goes by batches. */
export type GivenCommandType = Exclude<MadeCommandType, 'dispatch'>;
export const givenCommandTypes = Object.keys(rules) as readonly GivenCommandType[];

/** Why a person may not give a command whatever it said: the stage, the person, the step. Null: they may. */
export function barred(
  finding: Finding,
  type: GivenCommandType,
  by: PersonId,
  context: Context,
): Refusal | null {
  if (finding.stage === 'draft') return refuse('not-dispatched');
  return closedTo(rules[type], type, finding, by, context);
}

function closedTo(
  rule: Pick<Rule<MadeCommandType>, 'stages' | 'step'>,
  type: MadeCommandType,
  finding: Dispatched,
  by: PersonId,
  context: Context,
): Refusal | null {
  return (
    offStage(rule, finding) ??
    offPost(type, finding, by, context) ??
    rule.step?.(finding, by, context) ??
    null
  );
}

function offStage({ stages }: Pick<Rule<MadeCommandType>, 'stages'>, { stage }: Dispatched): Refusal | null {
  if (stage === 'withdrawn') return refuse('already-withdrawn');
  if (stages.includes(stage)) return null;
  return refuse(stage === 'closed' ? 'already-closed' : 'wrong-stage');
}

/** What the open step's post does to a closing form. */
const onTheForm: ReadonlySet<MadeCommandType> = new Set(['sign', 'supplement', 'return']);

function offPost(
  type: MadeCommandType,
  finding: Dispatched,
  by: PersonId,
  { seats }: Context,
): Refusal | null {
  return mayGive[type].some((role) => peopleFor(type, finding, seats, role).includes(by))
    ? null
    : refuse('not-permitted');
}

function peopleFor(
  type: MadeCommandType,
  finding: Dispatched,
  seats: Seats,
  role: Role,
): readonly PersonId[] {
  if (onTheForm.has(type)) return signing(seats, role, handsOn(finding, seats));
  // A leader's own act beside the form: where the post is vacant it waits, and nobody stands in.
  return type === 'changeDeadline' ? holding(seats, role) : answering(seats, role);
}

function isLater(command: Command): command is Exclude<Command, { type: MadeCommandType }> {
  return (laterCommandTypes as readonly string[]).includes(command.type);
}
