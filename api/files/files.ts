import type { Readable } from 'node:stream';

/** Where evidence lies: bytes under an id, whole or not at all, never overwritten. */
export interface Files {
  /** Takes in everything that a stream has. Where the stream fails, so does this, and nothing stays. */
  takeIn(stream: Readable): Promise<Incoming>;
  /** Keeps what came in under an id; what lies there already is the same, and stays. */
  keep(incoming: Incoming, id: string): Promise<void>;
  /** Forgets what came in; what was kept of it stays. */
  forget(incoming: Incoming): Promise<void>;
  remove(id: string): Promise<void>;
  /** Forgets what came in of uploads that were cut off with their process. */
  sweep(): Promise<void>;
  /** Throws where nothing is kept under the id. */
  read(id: string): Promise<Readable>;
}

/** A file that has come in whole and is not kept yet. */
export interface Incoming {
  /** On this machine's disk. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}
