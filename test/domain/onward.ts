import type { Day } from '../../domain/calendar/day.ts';
import { holderOfStep } from '../../domain/finding/closingChain.ts';
import type { Command } from '../../domain/finding/commands.ts';
import type { Item } from '../../domain/finding/items/item.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { sample } from './acts.ts';

type ByPerson = readonly [by: string, command: Command];

/** What the post whose turn it is does to bring a finding home; null: it waits for its clock. */
export function nextStep(finding: Dispatched, items: readonly Item[], today: Day): ByPerson | null {
  if (isSuspended(finding)) return ['leader-in-charge', sample.resume];
  switch (finding.stage) {
    case 'dispatched':
      return ['handler', sample.receive];
    case 'objected':
      return [holderOfStep(finding.objections.open?.step ?? 'objection'), sample.resolveObjection];
    case 'planning':
      return ['handler', planFor(today)];
    case 'planReview':
      return [holderOfStep(finding.plan?.step ?? 'plan'), sample.approvePlan];
    case 'rectifying':
      return rectified(finding, items);
    case 'closureReview':
      return ofItems(items) ?? signed(finding);
    default:
      return null;
  }
}

function planFor(by: Day): Command {
  const plan = {
    ...sample.submitPlan.plan,
    measures: [{ text: '措施', person: '某人', by }],
    milestones: [],
  };
  return { type: 'submitPlan', plan };
}

function rectified({ longTerm }: Dispatched, items: readonly Item[]): ByPerson | null {
  if (longTerm?.openedAt) return ['lead-reviewer', sample.reviewLongTerm];
  return ofItems(items) ?? (longTerm?.met === 0 ? null : ['handler', sample.applyForClosure]);
}

function ofItems(items: readonly Item[]): ByPerson | null {
  const open = items.find(({ state }) => state === 'open');
  if (open !== undefined) return ['handler', { ...sample.reportItem, items: [open.no] }];
  const done = items.find(({ state }) => state === 'done');
  if (done === undefined) return null;
  return [done.doneBy === 'principal' ? 'office' : 'principal', { ...sample.checkItem, items: [done.no] }];
}

function signed({ form }: Dispatched): ByPerson {
  // Whoever signed a paper, or handed it in, does not check it.
  const own = form?.paper?.submittedBy === 'office' || form?.paper?.signer === 'office';
  if (form?.paper) return [own ? 'office-head' : 'office', sample.passPaper];
  return [holderOfStep(form?.openStep ?? 'principal'), sample.sign];
}
