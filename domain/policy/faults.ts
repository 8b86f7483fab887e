import type { ClosingStep } from '../finding/closingChain.ts';
import type { LateRungs, Policy } from './policy.ts';
import type { ByMark } from './settingFor.ts';

const mostDays = 250;
const mostReminders = 20;
/** Ladder of pressure, each rung after the one before. */
const ladder: readonly (keyof LateRungs)[] = ['urge', 'supervise', 'circular', 'interview', 'account'];

/** The first setting of a policy that nothing can be reckoned by, as a path, or null. */
export function faultOfPolicy(policy: Policy): string | null {
  const days = Object.entries(policy).find(
    ([name, value]) => typeof value === 'number' && name !== 'spreadMinutes' && !isDays(value),
  );
  if (days !== undefined) return days[0];
  const { spreadMinutes, lateRungs } = policy;
  if (!Number.isInteger(spreadMinutes) || spreadMinutes < 0 || spreadMinutes > 25) return 'spreadMinutes';
  const reminders = (['remindRectify', 'remindPlan'] as const).find((name) => !areReminders(policy[name]));
  if (reminders !== undefined) return reminders;
  const late = ladder.find((rung, i) => !isDays(lateRungs[rung]) || lateRungs[rung] <= before(lateRungs, i));
  if (late !== undefined) return `lateRungs.${late}`;
  return faultOfPlans(policy) ?? faultOfChains(policy);
}

function faultOfPlans({ planDaysOf, planDaysOfSource }: Policy): string | null {
  return faultAmong({ planDaysOf, planDaysOfSource }, isDays);
}

function faultOfChains({ closingChain, publicNoticeBefore, ...policy }: Policy): string | null {
  if (!signs(closingChain)) return 'closingChain';
  if (publicNoticeBefore !== 'closing' && !closingChain.includes(publicNoticeBefore))
    return 'publicNoticeBefore';
  const { closingChainOf, closingChainOfSource, closingChainOfSeverity } = policy;
  return faultAmong({ closingChainOf, closingChainOfSource, closingChainOfSeverity }, signs);
}

/** The first of some settings by mark that is not fit, or whose mark no batch could bear: it would never count. */
function faultAmong<T>(settings: { [name: string]: ByMark<T> }, isFit: (value: T) => boolean): string | null {
  for (const [name, byMark] of Object.entries(settings))
    for (const [mark, value] of Object.entries(byMark)) {
      const isBlank = mark.trim() === '' || mark !== mark.trim();
      if (isBlank || (value !== undefined && !isFit(value))) return `${name}.${mark}`;
    }
  return null;
}

/** The principal's signature files the form, and nobody has two steps. */
function signs(chain: readonly ClosingStep[]): boolean {
  return chain[0] === 'principal' && new Set(chain).size === chain.length;
}

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= mostDays;
}

function areReminders(days: readonly number[]): boolean {
  return days.length <= mostReminders && days.every(isDays) && new Set(days).size === days.length;
}

function before(rungs: LateRungs, i: number): number {
  const rung = ladder[i - 1];
  return rung === undefined ? 0 : rungs[rung];
}
