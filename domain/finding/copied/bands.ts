import { pairsOf } from './likeness.ts';

const bandCount = 20;
const rowsOfBand = 3;

/**
 * Numbers of which two measures that say nearly the same have one in common, almost surely, and two that do not almost never
 * (min-hashing): by them the ledger finds what is worth comparing among very many. 32-bit integers; none where nothing can be
 * told.
 */
export function bandsOf(text: string): readonly number[] {
  const pairs = [...pairsOf(text)].map(hash);
  if (pairs.length === 0) return [];
  return Array.from({ length: bandCount }, (_, band) => {
    let mixed = band + 1;
    for (let row = 0; row < rowsOfBand; row += 1) {
      mixed = mix(mixed, leastOf(pairs, band * rowsOfBand + row));
    }
    return mixed;
  });
}

function leastOf(hashes: readonly number[], seed: number): number {
  let least = 2 ** 31;
  for (const one of hashes) least = Math.min(least, mix(seed + 1, one));
  return least;
}

/** FNV-1a over the characters. */
function hash(text: string): number {
  let so = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) so = Math.imul(so ^ text.charCodeAt(i), 0x01000193);
  return so | 0;
}

function mix(seed: number, value: number): number {
  let so = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  so = Math.imul(so ^ (so >>> 13), 0xc2b2ae35);
  return (so ^ (so >>> 16)) | 0;
}
