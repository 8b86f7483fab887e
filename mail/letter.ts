import type { Day } from '../domain/calendar/day.ts';
import type { Channel } from '../domain/delivery/delivery.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { catalogues, type Messages } from '../messages/catalogues.ts';
import { type Body, htmlOf, textOf } from './body.ts';
import { isForSignature, type Matter, matterOf } from './lines.ts';
import type { Contact, Told } from './told.ts';
import { worstFirst } from './worst.ts';

/** A mail, ready to be sent. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a letter is written from. */
export interface Occasion {
  readonly person: { readonly name: string; readonly language: Messages['language'] };
  readonly channel: Channel;
  readonly day: Day;
  /** At least one. */
  readonly told: readonly Told[];
  /** How many findings wait on this person without news. */
  readonly rest: number;
  readonly office: Contact;
  readonly policy: Policy;
  /** The ledger's page, where there is one. */
  readonly pageUrl: string | null;
}

/** One mail: what is new, worst first, then a count of the rest, and whom to call. */
export function letterFor(occasion: Occasion): Letter {
  const { person, channel, day, rest, office, policy, pageUrl } = occasion;
  const words = catalogues[person.language];
  const told = worstFirst(occasion.told);
  const matters = told.map((one) => matterOf(one, words, policy));
  const { mail } = words;
  const lead =
    channel === 'morning' ? mail.morningLead(words.day(day), told.length) : mail.promptLead(told.length);
  const body: Body = {
    language: words.language,
    opening: [mail.greeting(person.name), lead],
    matters,
    closing: [...(rest > 0 ? [mail.rest(rest)] : []), mail.call(office.name, office.contact, office.phone)],
    link: pageUrl === null ? null : { label: mail.openPage, url: pageUrl },
  };
  return { subject: subjectOf(channel, told, matters, words), text: textOf(body), html: htmlOf(body) };
}

function subjectOf(
  channel: Channel,
  told: readonly Told[],
  matters: readonly Matter[],
  words: Messages,
): string {
  const [first] = matters;
  if (first === undefined) throw new Error('a letter tells at least one thing');
  if (told.every(isForSignature)) return words.mail.signSubject(told.length);
  const { title } = told[0]?.finding ?? { title: '' };
  return channel === 'prompt'
    ? words.mail.promptSubject(first.what, title, told.length)
    : words.mail.morningSubject(told.length, `${first.what} ${title}`);
}
