import { readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownFolder } from './home.ts';

/** One mail as it was received. */
export interface StoredMail {
  /** Sorts by receipt; safe in a URL and in a file name. */
  id: string;
  /** The instant of receipt, ISO 8601 in UTC. */
  at: string;
  /** The sender's address in the mail's header, or the envelope's where there is none. */
  from: string;
  /** The envelope's recipients: whom it was truly handed in for. */
  to: string[];
  subject: string;
  text: string;
  /** Empty where the mail has no HTML part. */
  html: string;
  /** With its angle brackets; empty where the sender gave none. */
  messageId: string;
}

export interface MailStore {
  /** Oldest first. */
  all(): readonly StoredMail[];
  /** Keeps a mail; once this has answered, it survives a kill of this process. */
  keep(mail: Omit<StoredMail, 'id'>): Promise<StoredMail>;
}

/**
 * @param folder keeps one file a mail, those of earlier runs included; without it the mails live in memory.
 */
export function openMailStore(folder?: string): MailStore {
  const mails = folder === undefined ? [] : readAll(ownFolder(folder));
  let last = mails.at(-1)?.id ?? '';
  return {
    all: () => mails,
    async keep(received) {
      const mail = { id: nextId(received.at, last), ...received };
      last = mail.id;
      if (folder !== undefined) await writeWhole(join(folder, `${mail.id}.json`), JSON.stringify(mail));
      mails.push(mail);
      return mail;
    },
  };
}

/** The instant and a number that rises within it; a clock set back does not break the order. */
function nextId(at: string, last: string): string {
  const instant = at.replaceAll(/[-:.]/g, '');
  const [lastInstant = '', lastNumber = '0'] = last.split('-');
  return instant > lastInstant
    ? `${instant}-0000`
    : `${lastInstant}-${String(Number(lastNumber) + 1).padStart(4, '0')}`;
}

function readAll(folder: string): StoredMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredMail);
}

/** A run killed while it writes leaves a file of another ending, which nobody reads. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
