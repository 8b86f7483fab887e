import type { LocationQuery, LocationQueryRaw } from 'vue-router';
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
  text: string;
  order: Order;
}

/** The filters an address asks for; what it says that is none of ours is left out. */
export function filtersOf(query: LocationQuery): Filters {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const asked = [query.stage ?? []].flat();
  return {
    stage: stages.filter((stage) => asked.includes(stage)),
    unit: one('unit'),
    batch: one('batch'),
    campaign: one('campaign'),
    topic: one('topic'),
    dueBefore: /^\d{4}-\d{2}-\d{2}$/.test(one('dueBefore')) ? one('dueBefore') : '',
    late: one('late') === 'true',
    text: one('text'),
    order: orders.find((order) => order === one('order')) ?? 'rectifyBy',
  };
}

/** The filters as an address, and as the API is asked: only what narrows, the usual order unsaid. */
export function queryOf({ late, order, stage, ...texts }: Filters) {
  const said = Object.entries(texts).filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(said) as Partial<typeof texts>),
    ...(stage.length === 0 ? {} : { stage }),
    ...(late ? { late: 'true' as const } : {}),
    ...(order === 'rectifyBy' ? {} : { order }),
  } satisfies LocationQueryRaw;
}

/** Whether anything is narrowed at all. */
export function narrows(filters: Filters): boolean {
  return Object.keys(queryOf({ ...filters, order: 'rectifyBy' })).length > 0;
}
