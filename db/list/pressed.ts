import { isMissing } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Rules } from '../../domain/finding/clocks/rungs.ts';
import type { CoordinationRequest } from '../../domain/finding/coordination/words.ts';
import type { Instruction } from '../../domain/finding/instruction/words.ts';
import { factsOf } from '../../domain/finding/proposals/facts.ts';
import type { Proposal, ProposalFacts } from '../../domain/finding/proposals/words.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import { type IssuedNotice, limitOf } from '../../domain/finding/supervision/notices.ts';
import type { SupervisionNotice } from '../../domain/finding/supervision/words.ts';
import type { PersonId } from '../../domain/permissions/post.ts';
import type { Named } from './line.ts';

/** What people press a finding with and help it by, as its page shows it. */
export interface Pressed {
  /** `limit`: the last day of an issued one; null where its year is not published. */
  readonly notices: readonly (SupervisionNotice & { readonly limit: Day | null })[];
  /** Open ones, with what they rest on now. */
  readonly proposals: readonly (Proposal & { readonly facts: ProposalFacts })[];
  readonly requests: readonly (CoordinationRequest & { readonly asker: Named })[];
  readonly instructions: readonly (Omit<Instruction, 'by'> & { readonly by: Named })[];
}

export const unpressed: Pressed = { notices: [], proposals: [], requests: [], instructions: [] };

/** `names` are those of the people on the timeline. */
export function pressedOf(
  finding: Dispatched,
  names: ReadonlyMap<PersonId, string>,
  { calendar }: Pick<Rules, 'calendar'>,
): Pressed {
  const named = (id: PersonId): Named => ({ id, name: names.get(id) ?? id });
  const limit = (notice: SupervisionNotice): Day | null => {
    const day = isIssued(notice) ? limitOf(notice, calendar) : null;
    return isMissing(day) ? null : day;
  };
  return {
    notices: finding.notices.map((notice) => ({ ...notice, limit: limit(notice) })),
    proposals: finding.proposals.map((proposal) => ({ ...proposal, facts: factsOf(finding) })),
    requests: finding.requests.map((request) => ({ ...request, asker: named(request.askedBy) })),
    instructions: finding.instructions.map((given) => ({ ...given, by: named(given.by) })),
  };
}

function isIssued(notice: SupervisionNotice): notice is IssuedNotice {
  return notice.issuedAt !== null;
}

/** The same without an open account. */
export function withoutAccount(pressed: Pressed): Pressed {
  return { ...pressed, proposals: pressed.proposals.filter(({ rung }) => rung !== 'account') };
}
