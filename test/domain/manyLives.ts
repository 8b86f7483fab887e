import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Refusal } from '../../domain/finding/refusal.ts';
import { settle } from '../../domain/finding/transition.ts';
import { Life } from './life.ts';
import { lived, type Moment, type Story, stories } from './lives.ts';

/** Long enough for two thousand lives on a machine that has other work too. */
export const patience = { timeout: 240_000 };

/**
 * Every property of a file looks at the same lives, each lived once; two files look at two thousand, other
 * ones each day: what fails today fails again today.
 */
const numRuns = Number(process.env.LIVES ?? 1_000);
const today = Math.floor(Date.now() / 86_400_000);

function seedOfFile(): number {
  const file = basename(expect.getState().testPath ?? '');
  return createHash('sha256').update(`${today} ${file}`).digest().readInt32BE();
}

const known = new Map<string, Told>();

export interface Told {
  readonly life: Life;
  readonly moments: readonly Moment[];
  /** The same acts at the same instants, the clock looked at by them alone and once at the end. */
  readonly late: Late;
}

interface Late {
  readonly life: Life;
  readonly refusals: readonly (Refusal | null)[];
}

/** Holds for every life, in published years; a life for which it does not is told as short as it can be. */
export function every(look: (life: Life, told: Told) => void): void {
  fc.assert(
    fc.property(stories('2018-02-15', '2025-06-01'), (story) => {
      const key = JSON.stringify(story);
      const told = known.get(key) ?? tell(story);
      known.set(key, told);
      look(told.life, told);
    }),
    { numRuns, seed: seedOfFile() },
  );
}

function tell(story: Story): Told {
  const { life, moments } = lived(story);
  let late: Late | null = null;
  return {
    life,
    moments,
    get late() {
      late ??= livedLate(life, moments);
      return late;
    },
  };
}

function livedLate(life: Life, moments: readonly Moment[]): Late {
  const late = again(life).down();
  const refusals = moments.map(({ by, at, command }) => late.attemptAt(by, at, command));
  late.take(settle(late.finding, late.context, moments.at(-1)?.at ?? life.state.lastAt));
  return { life: late, refusals };
}

/** A life in the same office that has not begun. */
export function again({ context }: Life): Life {
  return new Life({ ...context, items: [] });
}

/** The same life so far, to be lived on in another way. */
export function copyOf({ finding, context, events }: Life): Life {
  const copy = new Life(context);
  copy.finding = finding;
  copy.events.push(...events);
  return copy;
}
