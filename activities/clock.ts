import { fromMillis, type Instant } from '../domain/calendar/instant.ts';

/** The office's clock. Only the edge reads one; a rehearsal brings its own. */
export type Clock = () => Promise<Instant>;

export const systemClock: Clock = async () => fromMillis(Date.now());
