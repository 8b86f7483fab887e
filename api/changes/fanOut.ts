import type { Scope } from '../../db/actor.ts';
import { seenFrom } from '../../db/changes.ts';
import type { Db } from '../../db/connection.ts';
import type { Reader } from './reader.ts';

/** A reader with what they may see. */
export interface Listener extends Reader {
  scope: Scope;
}

export interface FanOut {
  readonly listeners: Set<Listener>;
  changed(findingId: string): void;
  /** Everybody asks anew: changes may have gone by. */
  resync(): void;
}

/** More changes at once than are told one by one. */
const many = 1_000;

/** Tells each listener of the changes they may see, those of `gatherMs` by one question to the ledger. */
export function fanOut(db: Db, gatherMs: number): FanOut {
  const listeners = new Set<Listener>();
  const gathered = new Set<string>();
  let gathering = false;

  const resync = () => {
    for (const listener of listeners) listener.tell('resync', {});
  };
  const tell = async () => {
    gathering = false;
    const ids = [...gathered];
    gathered.clear();
    if (ids.length > many) return resync();
    await tellOf(db, [...listeners], ids).catch(resync);
  };
  return {
    listeners,
    changed(findingId) {
      if (listeners.size === 0) return;
      gathered.add(findingId);
      if (gathering) return;
      gathering = true;
      setTimeout(tell, gatherMs);
    },
    resync,
  };
}

async function tellOf(db: Db, listeners: readonly Listener[], ids: readonly string[]): Promise<void> {
  const alike = new Map<string, { scope: Scope; listeners: Listener[] }>();
  for (const listener of listeners) {
    const key = JSON.stringify(listener.scope);
    const group = alike.get(key) ?? { scope: listener.scope, listeners: [] };
    group.listeners.push(listener);
    alike.set(key, group);
  }
  const groups = [...alike.values()];
  const seen = await seenFrom(
    db,
    groups.map(({ scope }) => scope),
    ids,
  );
  for (const [place, group] of groups.entries()) {
    for (const id of seen[place] ?? []) {
      for (const listener of group.listeners) listener.tell('finding', { id });
    }
  }
}
