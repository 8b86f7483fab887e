import type { Writable } from 'node:stream';

/** Somebody who is told of changes as they happen (server-sent events). */
export interface Reader {
  tell(event: 'finding' | 'resync', data: object): void;
  /** A comment, so that nothing on the way takes the connection for dead. */
  beat(): void;
  end(): void;
}

/** What a reader may leave unread, in bytes: a few thousand changes. */
const patience = 256 * 1024;

/** How soon a browser comes back, in milliseconds; the id has it say that it has been here before. */
const welcome = 'retry: 2000\nid: 0\n\n';

/** Whoever reads too slowly is dropped, and asks anew once it comes back: nothing piles up here. */
export function openReader(stream: Writable): Reader {
  const write = (text: string) => {
    if (stream.writableEnded) return;
    if (stream.writableLength > patience) stream.destroy();
    else stream.write(text);
  };
  write(welcome);
  return {
    tell: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(':\n\n'),
    end: () => stream.end(),
  };
}
