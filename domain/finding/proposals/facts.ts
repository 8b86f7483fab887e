import type { Dispatched } from '../state.ts';
import { issued } from '../supervision/notices.ts';
import type { ProposalFacts } from './words.ts';

/** What the record says that a proposal rests on. */
export function factsOf(finding: Dispatched): ProposalFacts {
  const { assignment, rectifyBy, round, noted, form, requests } = finding;
  const ofThisDate = [round, 'rectify', '', rectifyBy, ''].join('/');
  return {
    originalRectifyBy: assignment.rectifyBy,
    rectifyBy,
    rungs: Object.keys(noted).flatMap((key) =>
      noted[key] === 'fired' && key.startsWith(ofThisDate) ? [key.slice(ofThisDate.length)] : [],
    ),
    notices: issued(finding).map(({ number, issuedAt, limitDays, answeredAt }) => ({
      number,
      issuedAt,
      limitDays,
      answeredAt,
    })),
    filedAt: form?.filedAt ?? null,
    openRequests: requests.filter(({ answeredAt }) => answeredAt === null).length,
  };
}
