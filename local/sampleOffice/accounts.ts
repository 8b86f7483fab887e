import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hashPassword } from '../../api/password.ts';
import type { Account } from '../../db/accounts.ts';
import type { PostRole } from '../../domain/permissions/post.ts';
import { organisation } from './organisation.ts';

/** An account of the sample office, as the sign-in page offers it. */
export interface SampleAccount {
  /** What is typed at sign-in. */
  readonly name: string;
  readonly person: string;
  /** The person's first post. */
  readonly role: PostRole | 'secretary';
  /** The name of its unit; null for a post of the county's. */
  readonly unit: string | null;
  readonly password: string;
}

/** An account for everybody in the sample office, all with one password. */
export function sampleAccounts(password: string): SampleAccount[] {
  const { people, seats, secretaries = [], units } = organisation;
  const nameOf = (unit: string | null) => units.find(({ id }) => id === unit)?.name ?? null;
  return people.map(({ id, name }) => {
    const seat = seats.find(({ person }) => person === id);
    const prepares = secretaries.find(({ person }) => person === id);
    const post = seat ?? prepares;
    return {
      name: id,
      person: name,
      role: seat === undefined ? 'secretary' : seat.role,
      unit: nameOf(post?.unit ?? null),
      password,
    };
  });
}

/** Hashes each password anew, with a salt of its own. */
export function hashed(accounts: readonly SampleAccount[]): Promise<(Account & { readonly name: string })[]> {
  return Promise.all(
    accounts.map(async ({ name, password }) => ({
      personId: name,
      name,
      passwordHash: await hashPassword(password),
    })),
  );
}

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';

/** A password that can be read aloud: four groups like `bano`, 50 bits by chance. */
export function newPassword(): string {
  const letter = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const group = () => [consonants, vowels, consonants, vowels].map(letter).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** What the data folder keeps of the installation; the API serves its accounts. */
export interface KeptOffice {
  /** Whether the story's days were moved to the installation's time, and the one it calls today. */
  readonly moved: boolean;
  readonly today: string;
  readonly accounts: readonly SampleAccount[];
}

/** Readable by its owner alone, and whole or not there at all. */
export function keepOffice(file: string, kept: KeptOffice): void {
  writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What an installation kept, or null where its ledger holds no sample office. */
export function keptOffice(file: string): KeptOffice | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptOffice;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw failure;
  }
}
