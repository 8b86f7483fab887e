import { expect, it } from 'vitest';
import { inTurn } from '../../api/inTurn.ts';

it('passwords are looked at in the order in which they came, no more than two at once, and one that fails holds nobody up', async () => {
  const atOnce = inTurn(2);
  const begun: number[] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const looked = [1, 2, 3, 4].map((one) =>
    atOnce(() => {
      begun.push(one);
      return new Promise<number>((done, fail) => {
        ends.push((failure) => (failure ? fail(failure) : done(one)));
      });
    }),
  );
  const turn = () => new Promise((next) => setImmediate(next));
  await turn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.(new Error('no such hash'));
  await expect(looked[1]).rejects.toThrow('no such hash');
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  ends[0]?.();
  ends[2]?.();
  await turn();
  ends[3]?.();
  expect(await Promise.all([looked[0], looked[2], looked[3]])).toEqual([1, 3, 4]);
});
