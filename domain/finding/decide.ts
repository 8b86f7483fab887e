import { type Giver, mayGive } from '../permissions/commands.ts';
import type { PersonId } from '../permissions/post.ts';
import { answering, holding, type Seats, signing } from '../permissions/seats.ts';
import { assigningRules } from './assigning/rules.ts';
import type { Act, Command, CommandOf, MadeCommandType } from './commands.ts';
import { laterCommandTypes } from './commands.ts';
import { contactRules } from './contact/rules.ts';
import type { Context } from './context.ts';
import { coordinationRules } from './coordination/rules.ts';
import type { Happening } from './events.ts';
import { extensionRules } from './extension/rules.ts';
import { handsOn } from './handsOn.ts';
import { instructionRules } from './instruction/rules.ts';
import { itemsRules } from './items/rules.ts';
import { longTermRules } from './longTerm/rules.ts';
import { objectionRules } from './objection/rules.ts';
import { paperRules } from './paper/rules.ts';
import { partRules } from './parts/rules.ts';
import { proposalRules } from './proposals/rules.ts';
import { publicNoticeRules } from './publicNotice/rules.ts';
import { type Refusal, refuse } from './refusal.ts';
import { reopeningRules } from './reopening/rules.ts';
import { applyForClosure, returnForm, sign, supplement } from './rules/closure.ts';
import { dispatch } from './rules/dispatch.ts';
import { correct, withdraw } from './rules/office.ts';
import { approvePlan, returnPlan, submitPlan } from './rules/plan.ts';
import { attachEvidence, reportProgress } from './rules/progress.ts';
import { receive } from './rules/receive.ts';
import type { Rule } from './rules/rule.ts';
import type { Dispatched, Finding } from './state.ts';
import { superiorRules } from './superior/rules.ts';
import { supervisionRules } from './supervision/rules.ts';
import { suspensionRules, whileSuspended } from './suspension/rules.ts';
import { isSuspended } from './suspension/words.ts';

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
  withdraw,
  ...extensionRules,
  ...suspensionRules,
  ...supervisionRules,
  ...proposalRules,
  ...coordinationRules,
  ...instructionRules,
  ...contactRules,
  ...objectionRules,
  ...assigningRules,
  ...partRules,
  ...itemsRules,
  ...longTermRules,
  ...publicNoticeRules,
  ...paperRules,
  ...reopeningRules,
  ...superiorRules,
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
    onHold(type, finding) ??
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

/** Nobody holds a suspended finding: but for a few acts, its end comes first. */
function onHold(type: MadeCommandType, finding: Dispatched): Refusal | null {
  return isSuspended(finding) && !whileSuspended.has(type) ? refuse('suspended') : null;
}

/** What the open step's post does to a closing form. */
const onTheForm: ReadonlySet<MadeCommandType> = new Set(['sign', 'supplement', 'return']);

/** Somebody's own act beside the form: where the post is vacant it waits, and nobody stands in. */
export const inPerson: ReadonlySet<MadeCommandType> = new Set([
  'changeDeadline',
  'decideProposal',
  'answerCoordination',
  'instruct',
  'acknowledge',
  'decideExtension',
  'suspend',
  'resume',
  'objectResponsibility',
  'objectFact',
]);

function offPost(
  type: MadeCommandType,
  finding: Dispatched,
  by: PersonId,
  { seats }: Context,
): Refusal | null {
  const givers: readonly Giver[] = mayGive[type];
  return givers.some((role) => peopleFor(type, finding, seats, role).includes(by))
    ? null
    : refuse('not-permitted');
}

function peopleFor(
  type: MadeCommandType,
  finding: Dispatched,
  seats: Seats,
  role: Giver,
): readonly PersonId[] {
  if (role === 'cooperating') return Object.values(seats.cooperating).flat();
  if (onTheForm.has(type)) return signing(seats, role, handsOn(finding, seats));
  return inPerson.has(type) ? holding(seats, role) : answering(seats, role);
}

function isLater(command: Command): command is Exclude<Command, { type: MadeCommandType }> {
  return (laterCommandTypes as readonly string[]).includes(command.type);
}
