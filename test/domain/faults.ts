import { type Day, day } from '../../domain/calendar/day.ts';
import type { Assignment } from '../../domain/finding/assignment.ts';
import type { Command, CommandOf, MadeCommandType } from '../../domain/finding/commands.ts';
import type { Plan } from '../../domain/finding/plan.ts';
import type { Refusal, RefusalCode } from '../../domain/finding/refusal.ts';
import { sample } from './acts.ts';
import { type Life, rectifying } from './life.ts';
import { assignment, officeWith } from './office.ts';
import {
  closed,
  closureReview,
  dispatched,
  draft,
  planning,
  planReview,
  publicNotice,
  reported,
  verifying,
  withPaper,
  withPlan,
} from './stagesOfLife.ts';

export function dispatching(changes: Partial<Assignment>): Command {
  return { type: 'dispatch', assignment: { ...assignment, ...changes } };
}

export function planned(changes: Partial<Plan>): Command {
  return { type: 'submitPlan', plan: { ...sample.submitPlan.plan, ...changes } };
}

export function changed<T extends MadeCommandType>(type: T, changes: Partial<CommandOf<T>>): CommandOf<T> {
  return { ...sample[type], ...changes };
}

export const measure = { text: '聘请护路员', person: '护路员', by: day('2026-06-15') };

/** A command whose content alone is wrong: what is wrong, where and by whom it is given, and the answer. */
interface Fault {
  readonly say: string;
  readonly life: () => Life;
  readonly by: string;
  readonly command: Command;
  readonly refusal: Refusal;
}

type Row = readonly [say: string, command: Command, refused: RefusalCode, field: string];

function given(life: () => Life, by: string, rows: readonly Row[]): Fault[] {
  return rows.map(([say, command, refused, field]) => ({
    say,
    life,
    by,
    command,
    refusal: { refused, field },
  }));
}

const doubleHolder = () => draft(officeWith({ 'leader-in-charge': ['assigned-leader'] }));
const withoutPlan = () => rectifying('2026-06-30');
const noticeDrafted = () => dispatched().does('office', '2026-06-01 10:00', sample.draftSupervisionNotice);
const noticeIssued = () =>
  noticeDrafted().does('office-head', '2026-06-01 11:00', sample.issueSupervisionNotice);
const interviewProposed = () => rectifying('2026-05-11').until('2026-06-02 08:00');
const accountProposed = () => rectifying('2026-04-20').until('2026-06-02 08:00');
const askedOf = () => dispatched().does('principal', '2026-06-01 10:00', sample.requestCoordination);
const superiors = () => dispatched({ level: 'city' });
const objected = () => dispatched().does('principal', '2026-06-01 10:00', sample.objectResponsibility);
const partReceived = () => dispatched().does('partner', '2026-06-01 10:00', sample.receivePart);
const partDone = () => partReceived().does('partner', '2026-06-01 11:00', sample.reportPart);
const nowhereElse = () => {
  const life = dispatched();
  const { elsewhere: _elsewhere, ...context } = life.context;
  life.context = context;
  return life;
};
const asked = () => dispatched().does('handler', '2026-06-01 10:00', sample.requestExtension);
const opined = () => asked().does('office-head', '2026-06-01 11:00', sample.giveOpinion);
const superiorsOpined = () =>
  superiors()
    .does('handler', '2026-06-01 10:00', sample.requestExtension)
    .does('office-head', '2026-06-01 11:00', sample.giveOpinion);
const suspended = () => dispatched().does('leader-in-charge', '2026-06-01 10:00', sample.suspend);
const quantity = { unit: '公里', baseline: 2.1, target: 6 };
const measuredWork = () => rectifying('2026-06-30', '2026-06-01 09:00', undefined, { quantity });
const measuredForm = () =>
  measuredWork().filed('2026-06-01 10:00').signed('assigned-leader', '2026-06-01 11:00');
/** The second of two items is done. */
const withItems = () =>
  withoutPlan()
    .does('office', '2026-06-01 10:00', sample.addItems)
    .does('handler', '2026-06-01 11:00', { ...sample.reportItem, items: [2] });
const closedOfCity = () => closed({ level: 'city' });
const filed = () => reported().does('office', '2026-06-01 16:00', sample.recordSuperiorAnswer);
const late = day('2026-07-01');
const over = day('2026-06-01');

export const faults: readonly Fault[] = [
  ...given(draft, 'office-head', [
    ['a number left blank', dispatching({ number: ' ' }), 'text-missing', 'assignment.number'],
    ['a title left blank', dispatching({ title: '' }), 'text-missing', 'assignment.title'],
    ['nothing that was found', dispatching({ statement: ' ' }), 'text-missing', 'assignment.statement'],
    ['no goal', dispatching({ goal: '' }), 'text-missing', 'assignment.goal'],
    [
      'no closing standard',
      dispatching({ closingStandard: [] }),
      'standard-missing',
      'assignment.closingStandard',
    ],
    [
      'a wordless line of closing standard',
      dispatching({ closingStandard: ['管护人员到位', ' '] }),
      'text-missing',
      'assignment.closingStandard.1',
    ],
    [
      'a common finding that has yet no standard',
      dispatching({ kind: 'common', closingStandard: [] }),
      'not-available-yet',
      'assignment.kind',
    ],
    ['a common finding', dispatching({ kind: 'common' }), 'not-available-yet', 'assignment.kind'],
    [
      'a quantity that counts nothing',
      dispatching({ quantity: { unit: ' ', baseline: 2.1, target: 6 } }),
      'text-missing',
      'assignment.quantity.unit',
    ],
    [
      'a quantity that has its target already',
      dispatching({ quantity: { unit: '公里', baseline: 6, target: 6 } }),
      'quantity-unfit',
      'assignment.quantity.target',
    ],
    [
      'a unit verifying itself',
      dispatching({ leadUnit: 'township' }),
      'unit-verifies-itself',
      'assignment.leadUnit',
    ],
    ['a date that is over', dispatching({ rectifyBy: over }), 'date-not-in-future', 'assignment.rectifyBy'],
  ]),
  ...given(doubleHolder, 'office-head', [
    ['a person who alone holds two steps', sample.dispatch, 'one-person-two-steps', 'assignment.chain'],
  ]),
  ...given(planning, 'handler', [
    ['no cause analysis', planned({ causeAnalysis: ' ' }), 'cause-analysis-missing', 'plan.causeAnalysis'],
    ['no measures', planned({ measures: [] }), 'measures-missing', 'plan.measures'],
    ['a wordless measure', measured({ text: '' }), 'text-missing', 'plan.measures.1.text'],
    ['a measure without a person', measured({ person: ' ' }), 'text-missing', 'plan.measures.1.person'],
    ['a measure after the deadline', measured({ by: late }), 'measure-after-deadline', 'plan.measures.1.by'],
    [
      'a milestone after the deadline',
      planned({ milestones: [{ name: '收尾', by: late }] }),
      'measure-after-deadline',
      'plan.milestones.0.by',
    ],
  ]),
  ...given(planReview, 'office', [
    ['no reason', changed('returnPlan', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(withPlan, 'handler', [
    ['no words', changed('reportProgress', { text: ' ' }), 'text-missing', 'text'],
    ['a milestone the plan has not', done([0, 2]), 'no-such-milestone', 'milestonesDone.1'],
    ['half a milestone', done([0.5]), 'no-such-milestone', 'milestonesDone.0'],
    ['a number where nothing is counted', counted(3), 'no-quantity', 'quantityNow'],
    ['nothing attached', changed('attachEvidence', { reference: '' }), 'text-missing', 'reference'],
    ['a measure the plan has not', changed('attachEvidence', { measure: 1 }), 'no-such-measure', 'measure'],
    ['no summary', changed('applyForClosure', { summary: '' }), 'text-missing', 'summary'],
  ]),
  ...given(measuredWork, 'handler', [
    ['a number below nothing', counted(-1), 'quantity-unfit', 'quantityNow'],
  ]),
  ...given(measuredForm, 'lead-reviewer', [
    [
      'a target that is not reached',
      changed('sign', { verification: { how: 'on-site', ticked: [0, 1], quantityNow: 5.9 } }),
      'target-not-reached',
      'verification.quantityNow',
    ],
  ]),
  ...given(withItems, 'handler', [
    ['no items', changed('addItems', { items: [] }), 'items-missing', 'items'],
    [
      'an item without a name',
      changed('addItems', { items: [{ name: ' ' }] }),
      'text-missing',
      'items.0.name',
    ],
    [
      'an item that is there already',
      changed('addItems', { items: [{ name: '王某' }, { name: ' 张某', place: '上湾村 ' }] }),
      'item-entered-twice',
      'items.1',
    ],
    [
      'the same line twice',
      changed('addItems', { items: [{ name: '王某' }, { name: '王某' }] }),
      'item-entered-twice',
      'items.1',
    ],
    ['no item named', changed('reportItem', { items: [] }), 'items-missing', 'items'],
    ['an item there is not', changed('reportItem', { items: [1, 9] }), 'no-such-item', 'items.1'],
    ['an item that is done', changed('reportItem', { items: [2] }), 'item-not-open', 'items.0'],
    ['no word on how', changed('reportItem', { text: '' }), 'text-missing', 'text'],
  ]),
  ...given(withItems, 'office', [
    ['an item that is not done', changed('checkItem', { items: [2, 1] }), 'item-not-done', 'items.1'],
    [
      'no word on what is wrong',
      changed('checkItem', { items: [2], outcome: 'not-met' }),
      'text-missing',
      'note',
    ],
    ['no reason', changed('strikeItem', { reason: ' ' }), 'text-missing', 'reason'],
    ['an item there is not', changed('strikeItem', { items: [3] }), 'no-such-item', 'items.0'],
  ]),
  ...given(withoutPlan, 'handler', [
    ['a measure where no plan is', changed('attachEvidence', { measure: 0 }), 'no-such-measure', 'measure'],
  ]),
  ...given(verifying, 'lead-reviewer', [
    ['no verification', { type: 'sign', opinion: '同意' }, 'verification-missing', 'verification'],
    ['a standard ticked in part', ticked([1, 2]), 'standard-not-ticked', 'verification.ticked'],
  ]),
  ...given(closureReview, 'assigned-leader', [
    ['no reason', changed('supplement', { reason: '' }), 'text-missing', 'reason'],
    ['no word on what is missing', changed('supplement', { missing: ' ' }), 'text-missing', 'missing'],
    ['no reason', changed('return', { reason: '' }), 'text-missing', 'reason'],
    ['no word on what to add', changed('return', { toAdd: '' }), 'text-missing', 'toAdd'],
  ]),
  ...given(closureReview, 'handler', [
    ['no scan', changed('submitPaper', { reference: ' ' }), 'text-missing', 'reference'],
    ['a date after today', changed('submitPaper', { signedOn: late }), 'paper-date-impossible', 'signedOn'],
    ['another’s signature', changed('submitPaper', { signer: 'office' }), 'not-the-signer', 'signer'],
  ]),
  ...given(withPaper, 'office', [
    ['no reason', changed('refusePaper', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(publicNotice, 'office', [
    ['no objector', changed('objectToClosure', { objector: '' }), 'text-missing', 'objector'],
    ['no reason', changed('objectToClosure', { reason: ' ' }), 'text-missing', 'reason'],
    ['no word on what to add', changed('objectToClosure', { toAdd: '' }), 'text-missing', 'toAdd'],
  ]),
  ...given(closedOfCity, 'office', [
    ['no document', changed('reportToSuperior', { document: '' }), 'text-missing', 'document'],
  ]),
  ...given(reported, 'office', [
    ['no document', changed('recordSuperiorAnswer', { document: ' ' }), 'text-missing', 'document'],
  ]),
  ...given(filed, 'office', [
    ['the answer on record', sample.recordSuperiorAnswer, 'answer-unchanged', 'answer'],
  ]),
  ...given(closed, 'office-head', [
    ['no reason', changed('reopen', { reason: '' }), 'text-missing', 'reason'],
    ['a day that is over', changed('reopen', { rectifyBy: over }), 'date-not-in-future', 'rectifyBy'],
    [
      'a false report without its decision',
      changed('reopen', { cause: 'false-report' }),
      'decision-document-missing',
      'document',
    ],
    [
      'a superior’s wish without its document',
      changed('reopen', { cause: 'superior', document: ' ' }),
      'superior-document-missing',
      'document',
    ],
  ]),
  ...given(dispatched, 'office', [
    ['nothing', changed('correct', { correction: {} }), 'nothing-to-correct', 'correction'],
    ['the same words', corrected(assignment.title), 'nothing-to-correct', 'correction'],
    ['no words', corrected(' '), 'text-missing', 'correction.title'],
    ['no reason', changed('correct', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(dispatched, 'leader-in-charge', [
    ['a day that is over', moved(over), 'date-not-in-future', 'rectifyBy'],
    ['the day it has', moved(assignment.rectifyBy), 'date-unchanged', 'rectifyBy'],
    ['no reason', changed('changeDeadline', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(dispatched, 'handler', [
    ['no reason', changed('requestExtension', { reason: ' ' }), 'text-missing', 'reason'],
    [
      'a day that is over',
      changed('requestExtension', { rectifyBy: over }),
      'date-not-in-future',
      'rectifyBy',
    ],
    [
      'a day that is no later',
      changed('requestExtension', { rectifyBy: assignment.rectifyBy }),
      'date-not-later',
      'rectifyBy',
    ],
  ]),
  ...given(asked, 'office-head', [
    ['no words', changed('giveOpinion', { opinion: '' }), 'text-missing', 'opinion'],
  ]),
  ...given(opined, 'leader-in-charge', [
    ['no reason', { type: 'decideExtension', decision: 'refuse' }, 'text-missing', 'reason'],
    [
      'a day that is over',
      changed('decideExtension', { rectifyBy: over }),
      'date-not-in-future',
      'rectifyBy',
    ],
    [
      'a day that is no later',
      changed('decideExtension', { rectifyBy: assignment.rectifyBy }),
      'date-not-later',
      'rectifyBy',
    ],
  ]),
  ...given(superiorsOpined, 'leader-in-charge', [
    ['no superior’s consent', sample.decideExtension, 'superior-consent-missing', 'superiorDocument'],
  ]),
  ...given(superiors, 'leader-in-charge', [
    ['no superior’s consent', sample.changeDeadline, 'superior-consent-missing', 'superiorDocument'],
  ]),
  ...given(dispatched, 'leader-in-charge', [
    ['a day that is over', changed('suspend', { expectedEnd: over }), 'date-not-in-future', 'expectedEnd'],
    ['no reason', changed('suspend', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(suspended, 'leader-in-charge', [
    ['no reason', changed('resume', { reason: ' ' }), 'text-missing', 'reason'],
  ]),
  ...given(draft, 'office-head', [
    [
      'a soft date that nobody has confirmed',
      dispatching({ deadlineFirmness: 'soft' }),
      'date-unconfirmed',
      'assignment.dateConfirmed',
    ],
  ]),
  ...given(dispatched, 'office-head', [
    ['no reason', changed('withdraw', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(dispatched, 'principal', [
    ['no reason', changed('objectResponsibility', { reason: ' ' }), 'text-missing', 'reason'],
    ['no unit proposed', changed('objectResponsibility', { proposed: '' }), 'text-missing', 'proposed'],
    [
      'itself proposed',
      changed('objectResponsibility', { proposed: 'township' }),
      'unit-unchanged',
      'proposed',
    ],
    ['no reason', changed('objectFact', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(objected, 'office', [
    ['no reason', changed('resolveObjection', { reason: '' }), 'text-missing', 'reason'],
    ['an unfit answer', changed('resolveObjection', { decision: 'admitted' }), 'decision-unfit', 'decision'],
    ['no other unit', changed('resolveObjection', { decision: 'reassigned' }), 'text-missing', 'unit'],
  ]),
  ...given(dispatched, 'office-head', [
    ['no reason', changed('reassign', { reason: '' }), 'text-missing', 'reason'],
    ['the unit that has it', changed('reassign', { unit: 'township' }), 'unit-unchanged', 'unit'],
    ['a unit verifying itself', changed('reassign', { unit: 'bureau' }), 'unit-verifies-itself', 'leadUnit'],
  ]),
  ...given(nowhereElse, 'office-head', [
    ['a unit that there is not', sample.reassign, 'unknown-unit', 'unit'],
  ]),
  ...given(draft, 'office-head', [
    [
      'a unit that cooperates with itself',
      dispatching({ parts: [{ unit: 'township', what: '协办' }] }),
      'unit-named-twice',
      'assignment.parts.0.unit',
    ],
    [
      'a wordless part',
      dispatching({ parts: [{ unit: 'partner', what: ' ' }] }),
      'text-missing',
      'assignment.parts.0.what',
    ],
  ]),
  ...given(dispatched, 'handler', [
    ['a handler of elsewhere', changed('handOn', { handler: 'office' }), 'not-of-the-unit', 'handler'],
    ['a deputy of elsewhere', changed('handOn', { deputy: 'office' }), 'not-of-the-unit', 'deputy'],
  ]),
  ...given(dispatched, 'partner', [
    ['another unit', changed('receivePart', { unit: 'bureau' }), 'no-such-part', 'unit'],
    ['a part not received', sample.reportPart, 'part-not-received', 'unit'],
  ]),
  ...given(partReceived, 'partner', [
    ['a part received', sample.receivePart, 'part-received', 'unit'],
    ['no words', changed('reportPart', { text: '' }), 'text-missing', 'text'],
    [
      'a wordless measure',
      changed('reportPart', { measures: [{ ...measure, text: '' }] }),
      'text-missing',
      'measures.0.text',
    ],
  ]),
  ...given(partDone, 'partner', [['a part that is done', sample.reportPart, 'part-done', 'unit']]),
  ...given(dispatched, 'office', [
    ['no demand', changed('draftSupervisionNotice', { demand: ' ' }), 'text-missing', 'demand'],
    ['no working day', changed('draftSupervisionNotice', { limitDays: 0 }), 'days-out-of-range', 'limitDays'],
    ['no word', changed('noteContact', { text: '' }), 'text-missing', 'text'],
  ]),
  ...given(noticeDrafted, 'office-head', [
    [
      'a notice that is not there',
      changed('issueSupervisionNotice', { notice: 2 }),
      'no-such-notice',
      'notice',
    ],
    ['blank words', changed('issueSupervisionNotice', { demand: ' ' }), 'text-missing', 'demand'],
    ['half a day', changed('issueSupervisionNotice', { limitDays: 0.5 }), 'days-out-of-range', 'limitDays'],
    [
      'a notice that is not there',
      changed('voidSupervisionNotice', { notice: 2 }),
      'no-such-notice',
      'notice',
    ],
    ['no reason', changed('voidSupervisionNotice', { reason: '' }), 'text-missing', 'reason'],
  ]),
  ...given(noticeIssued, 'principal', [
    [
      'a notice that is not there',
      changed('answerSupervisionNotice', { notice: 2 }),
      'no-such-notice',
      'notice',
    ],
    ['no result', changed('answerSupervisionNotice', { result: '' }), 'text-missing', 'result'],
  ]),
  ...given(interviewProposed, 'top-leader', [
    ['what is not proposed', changed('decideProposal', { rung: 'account' }), 'no-such-proposal', 'rung'],
    ['a handing on', changed('decideProposal', { decision: 'forward' }), 'nothing-to-forward', 'decision'],
    ['no reason', changed('decideProposal', { reason: ' ' }), 'text-missing', 'reason'],
    ['no day', changed('decideProposal', { decision: 'later' }), 'date-missing', 'until'],
    ['a day that is over', putOff('2026-06-02'), 'date-not-in-future', 'until'],
    ['a day too far away', putOff('2026-06-17'), 'date-too-late', 'until'],
  ]),
  ...given(interviewProposed, 'office-head', [
    ['what the leaders decide', sample.decideProposal, 'not-theirs-to-decide', 'decision'],
  ]),
  ...given(accountProposed, 'top-leader', [
    ['an account not handed on', changed('decideProposal', { rung: 'account' }), 'not-forwarded', 'decision'],
  ]),
  ...given(dispatched, 'handler', [
    ['no word on what is stuck', changed('requestCoordination', { stuck: '' }), 'text-missing', 'stuck'],
    ['no word on what is needed', changed('requestCoordination', { need: ' ' }), 'text-missing', 'need'],
  ]),
  ...given(askedOf, 'handler', [
    ['a second request to one post', sample.requestCoordination, 'already-asked', 'from'],
  ]),
  ...given(askedOf, 'leader-in-charge', [
    [
      'a request that is not there',
      changed('answerCoordination', { request: 2 }),
      'no-such-request',
      'request',
    ],
    ['no answer', changed('answerCoordination', { answer: '' }), 'text-missing', 'answer'],
  ]),
  ...given(dispatched, 'leader-in-charge', [
    ['nobody', changed('instruct', { to: [] }), 'nobody-to-ask', 'to'],
    ['no words', changed('instruct', { text: '' }), 'text-missing', 'text'],
    ['too many days', changed('instruct', { limitDays: 61 }), 'days-out-of-range', 'limitDays'],
  ]),
  ...given(superiors, 'office-head', [
    ['no superior’s document', sample.withdraw, 'superior-document-missing', 'superiorDocument'],
    [
      'a blank superior’s document',
      changed('withdraw', { superiorDocument: ' ' }),
      'superior-document-missing',
      'superiorDocument',
    ],
  ]),
];

function measured(changes: Partial<typeof measure>): Command {
  return planned({ measures: [measure, { ...measure, ...changes }] });
}

function counted(quantityNow: number): Command {
  return changed('reportProgress', { quantityNow, milestonesDone: [] });
}

function done(milestonesDone: readonly number[]): Command {
  return changed('reportProgress', { milestonesDone });
}

function putOff(until: string): Command {
  return changed('decideProposal', { decision: 'later', until: day(until) });
}

function ticked(lines: readonly number[]): Command {
  return changed('sign', { verification: { how: 'papers', ticked: lines } });
}

function corrected(title: string): Command {
  return changed('correct', { correction: { title } });
}

function moved(rectifyBy: Day): Command {
  return changed('changeDeadline', { rectifyBy });
}
