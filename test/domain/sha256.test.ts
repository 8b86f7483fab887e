import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../domain/hash/sha256.ts';

const known = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('what is signed is hashed as everybody hashes: the published examples, and the ends of blocks', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (const length of [1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 10_000]) {
    expect(sha256('销'.repeat(length))).toBe(known('销'.repeat(length)));
    expect(sha256('a'.repeat(length))).toBe(known('a'.repeat(length)));
  }
});

it('whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text));
    }),
  );
});
