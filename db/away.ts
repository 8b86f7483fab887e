/** SQLSTATEs of a server that stops, crashes, comes up, or has no connection left; class 08 besides. */
const serverGone = new Set(['57P01', '57P02', '57P03', '53300']);
const networkGone = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/;
/** The driver's own words, which carry no code. */
const driverSays = /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** SQLSTATEs of a wait for a lock that was given up, and of two that waited for each other: nothing was done. */
const lockGivenUp = new Set(['55P03', '40P01']);

/** Whether a failure means that others were at the same row for too long. */
export function isLocked(failure: unknown): boolean {
  return failure instanceof Error && lockGivenUp.has((failure as { code?: string }).code ?? '');
}

/**
 * Whether a failure means that PostgreSQL is away: it cannot be reached, or it went in the middle, and
 * then what was asked of it may have happened or not.
 */
export function isAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const { code = '' } = failure as { code?: string };
  return (
    serverGone.has(code) ||
    code.startsWith('08') ||
    networkGone.test(code) ||
    driverSays.test(failure.message)
  );
}
