import { setTimeout as pause } from 'node:timers/promises';
import { type Hearing, hearChanges } from '../../db/changes.ts';

/** Hears of changes from when it is first asked to until it is closed. */
export interface Ear {
  /** Throws where PostgreSQL is away at the first time; later it is looked for until it is back. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Between two tries to reach PostgreSQL again. */
const pauseMs = 1_000;

/** One connection for the whole process; `missed` is called when changes may have gone by unheard. */
export function earAt(url: string, heard: (findingId: string) => void, missed: () => void): Ear {
  const ending = new AbortController();
  let hearing: Hearing | null = null;
  let opening: Promise<void> | null = null;

  const listen = async () => {
    const now = await hearChanges(url, heard, lost);
    if (ending.signal.aborted) await now.close();
    else hearing = now;
  };
  const lost = () => {
    hearing = null;
    void regain();
  };
  const regain = async () => {
    while (hearing === null && !ending.signal.aborted) {
      await pause(pauseMs, undefined, { signal: ending.signal }).catch(() => {});
      await listen().then(missed, () => {});
    }
  };
  return {
    open() {
      opening ??= listen().catch((failure: unknown) => {
        opening = null;
        throw failure;
      });
      return opening;
    },
    async close() {
      ending.abort();
      await opening?.catch(() => {});
      await hearing?.close();
    },
  };
}
