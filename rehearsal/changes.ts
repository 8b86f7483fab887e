import { keepPolicy } from '../db/ruleVersions.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Step } from './play.ts';
import { changed, policyOf } from './policy.ts';
import type { Scenario } from './scenario.ts';
import type { Servers } from './servers.ts';

type Rules = Pick<Scenario, 'policy' | 'changes'>;

/** The policy of a scenario as it is after so many changes. */
function policyAfter({ policy, changes }: Rules, count: number): Policy {
  return changes.slice(0, count).reduce((before, one) => changed(before, one.policy), policyOf(policy));
}

/** The policy in force at an instant; changes stand in the order in which they come. */
export function policyAt(rules: Rules, at: Instant): Policy {
  return policyAfter(rules, rules.changes.filter(({ from }) => from <= dayOf(at)).length);
}

/** The changes of the policy: each open finding catches up with its next duty from that day on. */
export function changeSteps(servers: Servers, scenario: Rules): Step[] {
  return scenario.changes.map(({ at, from }, index) => ({
    at,
    step: async () => {
      const policy = policyAfter(scenario, index + 1);
      const change = { at, by: 'office-head', from, reason: '调整督办规则。', seen: index + 1 };
      const kept = await keepPolicy(servers.db, policy, change);
      if ('refused' in kept) throw new Error(`change ${index} of the policy: ${kept.refused}`);
    },
  }));
}
