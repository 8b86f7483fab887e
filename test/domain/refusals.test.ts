import { describe, expect, it, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { type Command, laterCommandTypes, type MadeCommandType } from '../../domain/finding/commands.ts';
import { decide } from '../../domain/finding/decide.ts';
import { assignmentOf, type DraftContent } from '../../domain/finding/draft.ts';
import { type Refusal, type RefusalCode, refusalCodes } from '../../domain/finding/refusal.ts';
import { roles } from '../../domain/permissions/post.ts';
import { sample } from './acts.ts';
import { changed, dispatching, faults, measure, planned } from './faults.ts';
import { type Life, rectifying } from './life.ts';
import { assignment, office, officeWith, time } from './office.ts';
import {
  closed,
  closureReview,
  dispatched,
  draft,
  now,
  planning,
  planReview,
  publicNotice,
  verifying,
  withdrawn,
  withPlan,
} from './stagesOfLife.ts';

const made = Object.keys(sample) as MadeCommandType[];

/** The same act with everything else wrong too shows what is looked at first. */
const atTheWrongStage: Record<MadeCommandType, () => Life> = {
  dispatch: dispatched,
  receive: planning,
  submitPlan: planReview,
  approvePlan: planning,
  returnPlan: planning,
  reportProgress: planning,
  attachEvidence: planReview,
  applyForClosure: planning,
  sign: planning,
  supplement: planning,
  return: planning,
  correct: planning,
  requestExtension: withdrawn,
  giveOpinion: withdrawn,
  decideExtension: withdrawn,
  changeDeadline: withdrawn,
  suspend: withdrawn,
  resume: withdrawn,
  withdraw: withdrawn,
  submitPaper: planning,
  passPaper: planning,
  refusePaper: planning,
  objectToClosure: closureReview,
  reportToSuperior: closureReview,
  recordSuperiorAnswer: closureReview,
  reopen: closureReview,
  objectResponsibility: withdrawn,
  objectFact: closureReview,
  resolveObjection: withdrawn,
  reassign: withdrawn,
  handOn: planReview,
  receivePart: withdrawn,
  reportPart: withdrawn,
  draftSupervisionNotice: withdrawn,
  issueSupervisionNotice: withdrawn,
  voidSupervisionNotice: withdrawn,
  answerSupervisionNotice: withdrawn,
  decideProposal: withdrawn,
  requestCoordination: withdrawn,
  answerCoordination: withdrawn,
  instruct: withdrawn,
  acknowledge: withdrawn,
  noteContact: withdrawn,
  addItems: closureReview,
  reportItem: planning,
  checkItem: planning,
  strikeItem: withdrawn,
  reviewLongTerm: planning,
};
const stageCodes: readonly RefusalCode[] = [
  'already-dispatched',
  'wrong-stage',
  'already-closed',
  'already-withdrawn',
];

/** Refused, and nothing else happened. */
function refusalOf(life: Life, by: string, command: Command, at = now): Refusal | null {
  const { finding } = life.until(at);
  const written = life.events.length;
  const refusal = life.attempt(by, at, command);
  if (refusal !== null) {
    expect(life.finding).toBe(finding);
    expect(life.events).toHaveLength(written);
  }
  return refusal;
}

describe('the content of a command, with everything else right', () => {
  test.each(faults.map((one) => [one.command.type, one.say, one.refusal.refused, one] as const))(
    '%s refuses %s: %s',
    (_type, _say, _code, { life, by, command, refusal }) => {
      expect(refusalOf(life(), by, command)).toMatchObject(refusal);
    },
  );
});

describe('the order of the checks', () => {
  test.each(faults.map((one) => [one.command.type, one.say, one] as const))(
    '%s with %s: first the stage, then the person, then the step, then the content',
    (type, _say, { life, command, refusal }) => {
      const wrongStage = refusalOf(atTheWrongStage[type as MadeCommandType](), 'stranger', command);
      expect(stageCodes).toContain(wrongStage?.refused);
      expect(refusalOf(life(), 'stranger', command)).toEqual({ refused: 'not-permitted' });
      if (['sign', 'supplement', 'return'].includes(type)) {
        expect(refusalOf(life(), 'office', command)).toEqual({ refused: 'not-your-step' });
      }
      expect(refusal.refused).not.toBe('not-permitted');
    },
  );
});

describe('the stage', () => {
  it.each(made.filter((type) => type !== 'dispatch'))('%s on a draft: not-dispatched', (type) => {
    expect(refusalOf(draft(), 'office', sample[type])).toEqual({ refused: 'not-dispatched' });
  });

  it('a second dispatch: already-dispatched, even of a closed finding', () => {
    for (const life of [dispatched(), closed(), withdrawn()]) {
      expect(refusalOf(life, 'office-head', sample.dispatch)).toEqual({ refused: 'already-dispatched' });
    }
  });

  const afterClosing: readonly MadeCommandType[] = ['reportToSuperior', 'recordSuperiorAnswer', 'reopen'];
  const notAfterClosing = made.filter((type) => type !== 'dispatch' && !afterClosing.includes(type));
  it.each(notAfterClosing)('%s on a closed finding: already-closed', (type) => {
    const life = closed();
    for (const by of roles) {
      expect(refusalOf(life, by, sample[type])).toEqual({ refused: 'already-closed' });
    }
  });

  it.each(made.filter((type) => type !== 'dispatch'))(
    '%s on a withdrawn finding: already-withdrawn',
    (type) => {
      expect(refusalOf(withdrawn(), 'handler', sample[type])).toEqual({ refused: 'already-withdrawn' });
    },
  );

  const stages = {
    dispatched,
    planning,
    planReview,
    rectifying: withPlan,
    closureReview,
    publicNotice,
    closed,
  };
  const pressure = [
    'draftSupervisionNotice',
    'issueSupervisionNotice',
    'voidSupervisionNotice',
    'answerSupervisionNotice',
    'decideProposal',
    'requestCoordination',
    'answerCoordination',
    'instruct',
    'acknowledge',
    'noteContact',
  ] as const;
  /** What fits a finding wherever it stands while it is open. */
  const anywhere: readonly MadeCommandType[] = [
    'requestExtension',
    'giveOpinion',
    'decideExtension',
    'changeDeadline',
    'suspend',
    'resume',
    'withdraw',
    ...pressure,
    'resolveObjection',
    'reassign',
    'objectResponsibility',
    'receivePart',
    'reportPart',
  ];
  const fits: Record<string, readonly MadeCommandType[]> = {
    dispatched: ['receive', 'correct', 'objectFact', 'handOn', 'addItems', 'strikeItem', ...anywhere],
    planning: ['submitPlan', 'objectFact', 'handOn', 'addItems', 'strikeItem', ...anywhere],
    planReview: ['approvePlan', 'returnPlan', 'objectFact', 'addItems', 'strikeItem', ...anywhere],
    rectifying: [
      'reportProgress',
      'attachEvidence',
      'applyForClosure',
      'objectFact',
      'handOn',
      'addItems',
      'reportItem',
      'checkItem',
      'strikeItem',
      'reviewLongTerm',
      ...anywhere,
    ],
    closureReview: [
      'attachEvidence',
      'sign',
      'supplement',
      'return',
      'submitPaper',
      'passPaper',
      'refusePaper',
      'reportItem',
      'checkItem',
      'strikeItem',
      ...anywhere,
    ],
    publicNotice: ['objectToClosure', ...anywhere.filter((type) => type !== 'requestExtension')],
    closed: afterClosing,
  };
  it.each(Object.entries(stages))(
    '%s lets through the commands of that stage and no others',
    (stage, make) => {
      const life = make();
      const through = made.filter(
        (type) => refusalOf(life, 'stranger', sample[type])?.refused === 'not-permitted',
      );
      expect([...through].sort()).toEqual([...(fits[stage] ?? [])].sort());
    },
  );
});

describe('the step', () => {
  it('belongs to its holder: another signing post is told it is not their step', () => {
    for (const by of ['principal', 'lead-reviewer', 'office', 'leader-in-charge']) {
      expect(refusalOf(closureReview(), by, sample.sign)).toEqual({ refused: 'not-your-step' });
    }
  });

  it('is signed by no one who has signed before; another holder of the post may', () => {
    const context = officeWith({ 'assigned-leader': ['principal', 'deputy'] });
    const life = rectifying('2026-06-30', '2026-06-01 09:00', context).filed('2026-06-01 10:00');
    expect(refusalOf(life, 'principal', sample.sign)).toEqual({ refused: 'already-signed' });
    expect(refusalOf(life, 'deputy', sample.sign)).toBeNull();
  });

  it('may be sent back by one who has signed before', () => {
    const context = officeWith({ 'assigned-leader': ['principal', 'deputy'] });
    const life = rectifying('2026-06-30', '2026-06-01 09:00', context).filed('2026-06-01 10:00');
    expect(refusalOf(life, 'principal', sample.return)).toBeNull();
  });

  it('is never signed by who filed the form', () => {
    const context = officeWith({ principal: ['handler', 'principal'] });
    const life = rectifying('2026-06-30', '2026-06-01 09:00', context).applied('2026-06-01 10:00');
    expect(refusalOf(life, 'handler', sample.sign)).toEqual({ refused: 'filer-may-not-sign' });
    expect(refusalOf(life, 'principal', sample.sign)).toBeNull();
  });
});

describe('the calendar', () => {
  it('is asked for only where the act’s own answer needs it', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00')
      .filed('2026-12-30 10:00')
      .supplemented('assigned-leader', '2026-12-31 10:00')
      .applied('2026-12-31 11:00');
    expect(refusalOf(life, 'principal', sample.sign, '2026-12-31 12:00')).toEqual({
      refused: 'calendar-not-published',
    });
  });
});

describe('a draft in which the office has not decided everything', () => {
  const { number, chain: _chain, ...content } = assignment;
  const source = '县督查组';
  const undecided = (changes: Partial<DraftContent>) =>
    assignmentOf({ number, source, draft: { ...content, ...changes } }, true, office.policy);

  test.each([
    [{ unit: null }, { refused: 'unit-undecided', field: 'assignment.unit' }],
    [{ leadUnit: null }, { refused: 'unit-undecided', field: 'assignment.leadUnit' }],
    [{ rectifyBy: null }, { refused: 'date-undecided', field: 'assignment.rectifyBy' }],
    [
      { unit: null, rectifyBy: null },
      { refused: 'unit-undecided', field: 'assignment.unit' },
    ],
  ] as const)('%j cannot be dispatched', (changes, refusal) => {
    expect(undecided(changes)).toEqual(refusal);
  });

  it('is an assignment once it has, with the assigned leader’s step where the unit has one', () => {
    expect(undecided({})).toEqual({ ...assignment, source });
    expect(assignmentOf({ number, source, draft: content }, false, office.policy)).toEqual({
      ...assignment,
      source,
      chain: ['principal', 'lead-reviewer', 'office', 'leader-in-charge'],
    });
  });
});

describe('a closing chain', () => {
  const short = ['principal', 'assigned-leader', 'office'] as const;
  const policy = { ...office.policy, closingChainOf: { county: short } };
  const { number, chain: _chain, ...content } = assignment;
  const chainOf = (level: DraftContent['level'], hasLeader = true) =>
    assignmentOf({ number, source: '县督查组', draft: { ...content, level } }, hasLeader, policy);

  it('is the level’s own where the policy has one for it, and else the one for all', () => {
    expect(chainOf('county')).toMatchObject({ chain: short });
    expect(chainOf('county', false)).toMatchObject({ chain: ['principal', 'office'] });
    expect(chainOf('province')).toMatchObject({ chain: policy.closingChain });
  });

  it('of the level goes with the finding to another unit', () => {
    const life = dispatched();
    life.context = { ...life.context, policy };
    expect(life.does('office-head', now, sample.reassign).state.assignment.chain).toEqual([
      'principal',
      'office',
    ]);
  });
});

describe('what is not made yet', () => {
  const lives = [draft(), dispatched(), closureReview(), closed(), withdrawn()];
  it.each(laterCommandTypes)(
    '%s is refused by that name, at any stage, for anybody, and changes nothing',
    (type) => {
      for (const life of lives) {
        for (const by of ['office-head', 'stranger']) {
          expect(refusalOf(life, by, { type })).toEqual({ refused: 'not-available-yet' });
        }
      }
    },
  );
});

describe('an act on what the person saw', () => {
  const receiving = (seen: number, by: string) => {
    const { finding, context } = dispatched();
    return decide(finding, { at: time(now), by, command: sample.receive, seen }, context);
  };

  it('is refused where the finding has changed since, before anything else is looked at', () => {
    expect(receiving(0, 'handler')).toEqual({ refused: 'changed-since' });
    expect(receiving(2, 'stranger')).toEqual({ refused: 'changed-since' });
  });

  it('is taken where it has not', () => {
    expect(receiving(1, 'handler')).toMatchObject([{ type: 'received' }]);
  });
});

describe('what is not refused', () => {
  it('a plan of a finding that is overdue may lie after its date: there is nothing to plan back from', () => {
    const life = planning().until('2026-07-01 24:00');
    const late = planned({ measures: [{ ...measure, by: day('2026-07-20') }] });
    expect(refusalOf(life, 'handler', late, '2026-07-02 09:00')).toBeNull();
  });

  it('a date of today: it is over at 24:00', () => {
    expect(refusalOf(draft(), 'office-head', dispatching({ rectifyBy: day('2026-06-02') }))).toBeNull();
    const today = changed('changeDeadline', { rectifyBy: day('2026-06-02') });
    expect(refusalOf(dispatched(), 'leader-in-charge', today, '2026-06-02 23:59')).toBeNull();
    expect(refusalOf(dispatched(), 'leader-in-charge', today, '2026-06-02 24:00')).toEqual({
      refused: 'date-not-in-future',
      field: 'rectifyBy',
    });
  });

  it('two holders of two steps: each signs one', () => {
    const context = officeWith({ 'assigned-leader': ['wang', 'chen'], 'leader-in-charge': ['wang', 'chen'] });
    expect(refusalOf(draft(context), 'office-head', sample.dispatch)).toBeNull();
  });

  it('a superior’s finding withdrawn with the superior’s document, which is kept', () => {
    const life = dispatched({ level: 'province' });
    const command = changed('withdraw', { superiorDocument: '省办函〔2026〕7号' });
    expect(refusalOf(life, 'office-head', command)).toBeNull();
    expect(life.all('withdrawn')[0]?.superiorDocument).toBe('省办函〔2026〕7号');
  });

  it('a whole verification, on site or by papers, with the standard ticked in any order', () => {
    const command = changed('sign', { verification: { how: 'papers', ticked: [1, 0, 1] } });
    expect(refusalOf(verifying(), 'lead-reviewer', command)).toBeNull();
  });
});

it('every refusal code of the list is shown above', () => {
  const shown = new Set<RefusalCode>([
    ...faults.map(({ refusal }) => refusal.refused),
    ...stageCodes,
    'changed-since',
    'not-dispatched',
    'not-permitted',
    'not-your-step',
    'already-signed',
    'filer-may-not-sign',
    'paper-pending',
    'no-paper',
    'own-paper',
    'no-superior',
    'already-reported',
    'not-reported',
    'nothing-open',
    'suspended',
    'not-suspended',
    'extension-pending',
    'no-extension-pending',
    'opinion-given',
    'opinion-missing',
    'other-leader-decides',
    'extension-too-late',
    'calendar-not-published',
    'unit-undecided',
    'date-undecided',
    'objection-final',
    'objection-open',
    'no-open-objection',
    'objection-too-late',
    // With the longer stories that they need: items.test.ts and longTerm.test.ts.
    'no-items',
    'items-open',
    'review-not-open',
    'goal-not-met',
    'own-item',
    'next-date-missing',
  ]);
  expect([...shown].sort()).toEqual([...refusalCodes].sort());
});
