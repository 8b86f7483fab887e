import { describe, expect, it } from 'vitest';
import { rehearsalPolicy } from '../../rehearsal/policy.ts';
import { readScenario, scenarioCommands } from '../../rehearsal/scenario.ts';
import { blocks, page } from './page.ts';

const text = page('docs/rehearsal.md');
const [scenario, policy] = blocks(text).filter(({ language }) => language === 'json');
/** The first cells of the table under a heading. */
const firstCells = (heading: string) =>
  (text.split(`# ${heading}\n`)[1]?.split('\n#')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));

describe('the page on rehearsals', () => {
  it('prints the policy that holds where a scenario says nothing', () => {
    expect(JSON.parse(policy?.content ?? '')).toEqual(rehearsalPolicy);
  });

  it('explains every setting, in the order printed', () => {
    expect(firstCells('The policy')).toEqual(Object.keys(rehearsalPolicy));
  });

  it('shows a scenario without a fault', () => {
    expect(readScenario(scenario?.content ?? '')).not.toHaveProperty('faults');
  });

  it('lists every command that people give in a rehearsal', () => {
    expect(firstCells('Commands')).toEqual(scenarioCommands);
  });
});
