import { describe, expect, it } from 'vitest';
import { policyOf, rehearsalPolicy } from '../../rehearsal/policy.ts';
import { readScenario } from '../../rehearsal/scenario.ts';
import { rehearse } from './rehearse.ts';

function scenario(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    start: '2020-03-05T08:00:00+08:00',
    end: '2020-04-05T08:00:00+08:00',
    units: [{ id: 'u', name: '青石镇' }],
    findings: [
      {
        ref: 'A1',
        title: '问题',
        unit: 'u',
        deadlineKind: 'staged',
        rectifyBy: '2020-06-30',
        dispatchAt: '2020-03-05T10:00:00+08:00',
      },
    ],
    acts: [{ at: '2020-03-06T10:00:00+08:00', by: 'handler@u', finding: 'A1', command: { type: 'receive' } }],
    ...change,
  };
}

function faults(change: Record<string, unknown>) {
  const read = readScenario(JSON.stringify(scenario(change)));
  return 'faults' in read ? read.faults.map(({ path }) => path) : [];
}

const finding = (change: Record<string, unknown>) => ({ ...(scenario().findings as object[])[0], ...change });
const act = (change: Record<string, unknown>) => ({ ...(scenario().acts as object[])[0], ...change });

describe('a scenario', () => {
  it('is read where nothing is wrong with it', () => {
    expect(readScenario(JSON.stringify(scenario()))).toMatchObject({ scenario: { policy: {} } });
  });

  it.each([
    ['an instant without an offset', { start: '2020-03-05T08:00:00' }, ['start']],
    [
      'an end before the start',
      { end: '2020-03-05T07:00:00+08:00', acts: [] },
      ['end', 'findings[0].dispatchAt'],
    ],
    ['an unknown field', { speed: 9 }, ['speed']],
    ['no units', { units: [] }, ['units']],
    [
      'a unit named twice',
      {
        units: [
          { id: 'u', name: 'a' },
          { id: 'u', name: 'b' },
        ],
      },
      ['units[1].id'],
    ],
    [
      'a day that does not exist',
      { findings: [finding({ rectifyBy: '2020-02-30' })] },
      ['findings[0].rectifyBy'],
    ],
    [
      'a date before the dispatch',
      { findings: [finding({ rectifyBy: '2020-03-04' })] },
      ['findings[0].rectifyBy'],
    ],
    ['a finding of an unknown unit', { findings: [finding({ unit: 'v' })] }, ['findings[0].unit']],
    ['a ref named twice', { findings: [finding({}), finding({})] }, ['findings[1].ref']],
    [
      'a dispatch outside the time',
      { findings: [finding({ dispatchAt: '2020-05-01T10:00:00+08:00' })] },
      ['findings[0].dispatchAt'],
    ],
    ['an act outside the time', { acts: [act({ at: '2020-05-01T10:00:00+08:00' })] }, ['acts[0].at']],
    ['an act by nobody here', { acts: [act({ by: 'handler@v' })] }, ['acts[0].by']],
    ['an assigned leader that the unit lacks', { acts: [act({ by: 'assigned-leader@u' })] }, ['acts[0].by']],
    ['an act on an unknown finding', { acts: [act({ finding: 'A9' })] }, ['acts[0].finding']],
    ['an unknown command', { acts: [act({ command: { type: 'fly' } })] }, ['acts[0].command.type']],
    [
      'a moved date without the date',
      { acts: [act({ command: { type: 'changeDeadline' } })] },
      ['acts[0].command.rectifyBy'],
    ],
    ['a policy with an unknown setting', { policy: { speed: 1 } }, ['policy.speed']],
    ['a policy with half a day', { policy: { lateRungs: { urge: 0.5 } } }, ['policy.lateRungs.urge']],
    ['a chain that nobody files', { policy: { closingChain: ['office'] } }, ['policy.closingChain']],
    [
      'a source’s chain that nobody files',
      { policy: { closingChainOfSource: { 省委巡视组: ['office'] } } },
      ['policy.closingChainOfSource.省委巡视组'],
    ],
    ['a severity that is none', { findings: [finding({ severity: 'fatal' })] }, ['findings[0].severity']],
  ])('with %s is refused with the path of the fault', (_what, change, paths) => {
    expect(faults(change)).toEqual(paths);
  });

  it('is refused with every fault at once', () => {
    expect(faults({ acts: [act({ by: 'nobody' }), act({ finding: 'A9' })] })).toEqual([
      'acts[0].by',
      'acts[1].finding',
    ]);
  });

  it('sets a part of the policy and leaves the rest', () => {
    expect(policyOf({ planDays: 5, lateRungs: { supervise: 2 } })).toEqual({
      ...rehearsalPolicy,
      planDays: 5,
      lateRungs: { ...rehearsalPolicy.lateRungs, supervise: 2 },
    });
  });
});

describe('the command', () => {
  it('ends with 2 and prints nothing where the scenario cannot be read', async () => {
    const { code, stdout, stderr } = await rehearse(['package.json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('package.json: start: ');
  });

  it('names each file at fault among several, and plays none of them', async () => {
    const files = ['samples/objection-upheld.json', 'package.json', 'nowhere.json', 'samples/reopened.json'];
    const { code, stdout, stderr } = await rehearse(files);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^package\.json: start: /m);
    expect(stderr).toMatch(/^nowhere\.json: cannot be read: /m);
    expect(stderr).not.toMatch(/samples|PostgreSQL|worker/);
  });

  it('ends with 2 where it is asked for the histories of several', async () => {
    const file = 'samples/objection-upheld.json';
    const call = await rehearse([file, file, '--histories', 'nowhere']);
    expect(call).toMatchObject({ code: 2, stdout: '' });
    expect(call.stderr).toContain('FILE.json [--histories DIR]');
  });

  it('ends with 2 where it is called without a file', async () => {
    expect(await rehearse([])).toMatchObject({ code: 2, stdout: '' });
  });

  it('prints the policy', async () => {
    const { code, stdout } = await rehearse(['--print-policy']);
    expect([code, JSON.parse(stdout)]).toEqual([0, rehearsalPolicy]);
  });
});
