import type { CoordinationRequest } from './words.ts';

/** The requests of this round that nobody has answered. */
export function openRequests({
  requests,
  round,
}: {
  readonly requests: readonly CoordinationRequest[];
  readonly round: number;
}): CoordinationRequest[] {
  return requests.filter((request) => request.round === round && request.answeredAt === null);
}
