import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { parseDay } from '../../../domain/calendar/day.ts';
import { type Stage, stages } from '../../../domain/finding/stage.ts';

export const orders = ['rectifyBy', 'number', 'recent'] as const;
export type Order = (typeof orders)[number];

/** What the ledger is narrowed to, as its address says. */
export interface Filters {
  stage: Stage[];
  unit: string;
  batch: string;
  campaign: string;
  topic: string;
  /** A day; nothing where any will do. */
  dueBefore: string;
  late: boolean;
  /** Due within the next working days, and not yet overdue. */
  soon: boolean;
  /** Waiting for whoever asks. */
  waiting: boolean;
  text: string;
  order: Order;
}

/** What the API takes of a name or of words that are searched for, in characters. */
export const longest = 100;
/** What steers and is not seen; the API refuses it. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** The filters an address asks for; what it says that is none of ours is left out. */
export function filtersOf(query: LocationQuery): Filters {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.replace(unseen, '').trim().slice(0, longest) : '';
  };
  const id = (name: string) => (uuid.test(one(name)) ? one(name) : '');
  const asked = [query.stage ?? []].flat();
  return {
    stage: stages.filter((stage) => asked.includes(stage)),
    unit: one('unit'),
    batch: id('batch'),
    campaign: id('campaign'),
    topic: one('topic'),
    dueBefore: parseDay(one('dueBefore')) ?? '',
    late: one('late') === 'true',
    soon: one('soon') === 'true',
    waiting: one('waiting') === 'true',
    text: one('text'),
    order: orders.find((order) => order === one('order')) ?? 'rectifyBy',
  };
}

/** The filters as an address, and as the API is asked: only what narrows, the usual order unsaid. */
export function queryOf({ late, soon, waiting, order, stage, ...texts }: Filters) {
  const said = Object.entries(texts).filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(said) as Partial<typeof texts>),
    ...(stage.length === 0 ? {} : { stage }),
    ...(late ? { late: 'true' as const } : {}),
    ...(soon ? { soon: 'true' as const } : {}),
    ...(waiting ? { waiting: 'true' as const } : {}),
    ...(order === 'rectifyBy' ? {} : { order }),
  } satisfies LocationQueryRaw;
}

/** Whether anything is narrowed at all. */
export function narrows(filters: Filters): boolean {
  return Object.keys(queryOf({ ...filters, order: 'rectifyBy' })).length > 0;
}
