import type { Day } from '../domain/calendar/day.ts';
import { dayOf, endOf, type Instant } from '../domain/calendar/instant.ts';
import type { MadeCommand } from '../domain/finding/commands.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { Part } from '../domain/finding/parts/words.ts';
import { leadUnitOf } from './people.ts';
import type { Scenario, ScenarioCommand } from './scenario.ts';

type RehearsedFinding = Scenario['findings'][number];

const closingStandard = ['整改目标已达到', '佐证材料齐全'];

/** The draft that a scenario's finding amounts to, with plausible content where it says nothing. */
export function draftOf({
  title,
  unit,
  level,
  severity,
  deadlineKind,
  rectifyBy,
  parts,
  quantity,
}: RehearsedFinding): DraftContent {
  return {
    title,
    statement: title,
    level,
    severity,
    kind: 'individual',
    deadlineKind,
    goal: '问题整改到位，长效机制建立',
    closingStandard,
    ...(quantity === undefined ? {} : { quantity }),
    unit,
    leadUnit: leadUnitOf(unit),
    rectifyBy,
    ...(parts === undefined ? {} : { parts: parts.map(partOf) }),
  };
}

function partOf({ unit, what = '配合整改', by }: NonNullable<RehearsedFinding['parts']>[number]): Part {
  return { unit, what, ...(by === undefined ? {} : { by }) };
}

/** With a signature, on screen or on paper. */
const signed = {
  opinion: '同意。',
  verification: { how: 'on-site', ticked: closingStandard.map((_, index) => index) },
};

/** What a command says where the scenario leaves it out. */
const plausible: Record<ScenarioCommand['type'], object> = {
  receive: {},
  submitPlan: { causeAnalysis: '责任不清，检查不经常。' },
  approvePlan: { opinion: '同意。' },
  returnPlan: { reason: '措施不具体。' },
  reportProgress: { text: '按方案推进。' },
  attachEvidence: { reference: '整改前后照片' },
  applyForClosure: { summary: '措施均已完成。' },
  sign: signed,
  supplement: { reason: '材料不全。', missing: '验收照片' },
  return: { reason: '整改不到位。', toAdd: '继续整改' },
  requestExtension: { reason: '客观条件所限。' },
  giveOpinion: { opinion: '情况属实。' },
  decideExtension: { reason: '已研究。' },
  changeDeadline: { reason: '客观条件所限。' },
  suspend: { reason: '客观条件所限，暂缓整改。' },
  resume: { reason: '客观条件已具备。' },
  objectResponsibility: { reason: '不属本单位职责。' },
  objectFact: { reason: '与现场情况不符。' },
  reassign: { reason: '按职责分工调整。' },
  handOn: {},
  resolveObjection: { about: 'responsibility', reason: '按职责分工核定。' },
  receivePart: {},
  reportPart: { text: '已完成配合事项。', done: true },
  reopen: { reason: '回头看发现问题反弹。' },
  submitPaper: { reference: '销号申请表扫描件', ...signed },
  passPaper: {},
  refusePaper: { reason: '扫描件看不清。' },
  objectToClosure: { objector: '村民', reason: '与现场不符。', toAdd: '现场复核' },
  reportToSuperior: { document: '报备文' },
  recordSuperiorAnswer: { document: '复函', reason: '整改不到位。' },
  addItems: {},
  reportItem: { text: '已逐项办结。' },
  checkItem: { outcome: 'met' },
  strikeItem: { reason: '重复录入。' },
  reviewLongTerm: { outcome: 'met', opinion: '目标已达到，继续坚持。' },
  withdraw: { reason: '交办有误。' },
  draftSupervisionNotice: { demand: '请限期整改，并书面报告结果。' },
  issueSupervisionNotice: { notice: 1 },
  voidSupervisionNotice: { notice: 1, reason: '文字有误。' },
  answerSupervisionNotice: { notice: 1, result: '已按督办要求整改。' },
  decideProposal: { reason: '多次督办，进展不明显。' },
  requestCoordination: { stuck: '手续未办结。', need: '请协调有关部门。' },
  answerCoordination: { request: 1, answer: '已协调。' },
  instruct: { text: '请抓紧办理。', to: ['principal'] },
  acknowledge: {},
  noteContact: { text: '已电话询问进展。' },
};

/**
 * A scenario's command with every detail: what is left out is filled, what is given stays, right or
 * wrong. `rectifyBy` is the finding's current date.
 */
export function fill(command: ScenarioCommand, at: Instant, rectifyBy: Day): MadeCommand {
  const { type, ...given } = command;
  const details = { ...plausible[type], ...given };
  if (type !== 'submitPlan') return { type, ...details } as MadeCommand;
  const measures = [{ text: '逐项整改并建立台账', person: '经办人', by: workBy(at, rectifyBy) }];
  return { type, plan: { measures, milestones: [], ...details } };
}

/** Work is planned for the rectify-by day; once that has passed, for today. */
function workBy(at: Instant, rectifyBy: Day): Day {
  return at < endOf(rectifyBy) ? rectifyBy : dayOf(at);
}
