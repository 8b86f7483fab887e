import { day } from '../../domain/calendar/day.ts';
import type { CommandOf, MadeCommandType } from '../../domain/finding/commands.ts';
import { assignment } from './office.ts';

/** One command of each kind with nothing wrong in its content. */
export const sample: { readonly [T in MadeCommandType]: CommandOf<T> } = {
  dispatch: { type: 'dispatch', assignment },
  receive: { type: 'receive' },
  submitPlan: {
    type: 'submitPlan',
    plan: {
      causeAnalysis: '管护责任没有落到人',
      measures: [{ text: '聘请护路员', person: '护路员', by: day('2026-06-15') }],
      milestones: [
        { name: '人员到位', by: day('2026-06-01') },
        { name: '路面清理', by: day('2026-06-15') },
      ],
    },
  },
  approvePlan: { type: 'approvePlan' },
  returnPlan: { type: 'returnPlan', reason: '措施不具体' },
  reportProgress: { type: 'reportProgress', text: '护路员已到位', milestonesDone: [0] },
  attachEvidence: { type: 'attachEvidence', reference: 'photo-1' },
  applyForClosure: { type: 'applyForClosure', summary: '整改完成' },
  sign: { type: 'sign', opinion: '同意', verification: { how: 'on-site', ticked: [0, 1] } },
  supplement: { type: 'supplement', reason: '缺聘用合同', missing: '聘用合同' },
  return: { type: 'return', reason: '路面仍有积土', toAdd: '清理路面' },
  correct: { type: 'correct', reason: '笔误', correction: { title: '通村公路无人管护' } },
  changeDeadline: { type: 'changeDeadline', reason: '汛期', rectifyBy: day('2026-07-31') },
  withdraw: { type: 'withdraw', reason: '误交办' },
  addItems: { type: 'addItems', items: [{ name: '张某', place: '上湾村' }, { name: '李某' }] },
  reportItem: { type: 'reportItem', items: [1], text: '证已办结发放' },
  checkItem: { type: 'checkItem', items: [1], outcome: 'met' },
  strikeItem: { type: 'strikeItem', items: [2], reason: '重复录入' },
  reviewLongTerm: { type: 'reviewLongTerm', outcome: 'met', opinion: '管护经费已列入预算' },
};
