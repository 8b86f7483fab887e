import { type Refusal, refuse } from './refusal.ts';

/** The longest term in working days that an act may set: about a quarter of a year. */
const most = 60;

/** The working days that an act gives: what it says, where it says so, else `usual`. Whole, from 1 to 60. */
export function given(said: number | undefined, usual: number, field: string): { days: number } | Refusal {
  const days = said ?? usual;
  const fits = said === undefined || (Number.isInteger(days) && days >= 1 && days <= most);
  return fits ? { days } : refuse('days-out-of-range', field);
}
