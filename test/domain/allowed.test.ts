import { describe, expect, it } from 'vitest';
import { possibleCommands } from '../../domain/finding/allowed.ts';
import { type GivenCommandType, givenCommandTypes } from '../../domain/finding/decide.ts';
import { refusalCodes } from '../../domain/finding/refusal.ts';
import { draft } from '../../domain/finding/state.ts';
import { roles } from '../../domain/permissions/post.ts';
import { sample } from './acts.ts';
import { Life, rectifying, underReview } from './life.ts';
import { office } from './office.ts';

const now = '2026-06-02 09:00';
const lives: Readonly<Record<string, () => Life>> = {
  dispatched: () => new Life().dispatched('2026-06-01 09:00'),
  planning: () => lives.dispatched?.().received('2026-06-01 10:00') ?? new Life(),
  'under plan review': () => lives.planning?.().planSubmitted('2026-06-01 11:00') ?? new Life(),
  rectifying: () => rectifying('2026-06-30'),
  'under review': () => underReview('2026-06-30', '2026-06-01 10:00'),
  withdrawn: () => rectifying('2026-06-30').does('office-head', '2026-06-01 20:00', sample.withdraw),
};
/** From here on the list names faults of a command's content. */
const content = refusalCodes.slice(refusalCodes.indexOf('text-missing'));

function decided(life: Life, by: string, type: GivenCommandType) {
  const code = life.attempt(by, now, sample[type])?.refused ?? null;
  return code !== null && content.includes(code) ? null : code;
}

describe.each(Object.entries(lives))('of a finding that is %s', (_, life) => {
  it('each command is told to each post as the decision on it would be, but for its content', () => {
    for (const by of [...roles, 'lead-principal', 'stranger']) {
      const told = possibleCommands(life().finding, by, office);
      expect(told.map(({ type }) => type)).toEqual(givenCommandTypes);
      const barred = told.map((possible) => [possible.type, possible.allowed ? null : possible.code]);
      expect(barred, by).toEqual(givenCommandTypes.map((type) => [type, decided(life(), by, type)]));
    }
  });
});

it('of a draft none is possible: it is dispatched with its batch', () => {
  for (const possible of possibleCommands(draft, 'office-head', office)) {
    expect(possible).toEqual({ type: possible.type, allowed: false, code: 'not-dispatched' });
  }
});
