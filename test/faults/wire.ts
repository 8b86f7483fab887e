import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a transaction is caught: its COMMIT never reaches PostgreSQL, or the answer to it never comes back. */
export type CatchPoint = 'before-commit' | 'after-commit';

/** The wire between the worker and PostgreSQL, on which single transactions can be held fast. */
export interface Wire {
  readonly port: number;
  /** Resolves once a transaction that mentions this text is held; only the first one is. */
  hold(mention: string, where: CatchPoint): Promise<void>;
  /** Whatever is held goes on its way. What is not, is lost when either end of its connection dies. */
  release(): void;
  /** Breaks every connection, and each new one, until it is mended. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

interface Trap {
  readonly mention: string;
  readonly where: CatchPoint;
  readonly sprung: () => void;
}

/** Passes everything on to PostgreSQL at `port` of this machine, and closes either end when the other closes. */
export async function startWire(port: number): Promise<Wire> {
  const traps: Trap[] = [];
  const held = new Set<() => void>();
  const open = new Set<Socket>();
  let broken = false;
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((client) => {
    if (broken) {
      client.destroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    join(client, upstream, open);
    pass(client, upstream, traps, held);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    hold: (mention, where) => new Promise((sprung) => traps.push({ mention, where, sprung })),
    release() {
      for (const letGo of held) letGo();
      held.clear();
    },
    cut() {
      broken = true;
      breakAll();
    },
    mend() {
      broken = false;
    },
    async stop() {
      server.close();
      breakAll();
    },
  };
}

/** Two ends of one wire: neither outlives the other. */
function join(client: Socket, upstream: Socket, open: Set<Socket>): void {
  for (const [end, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    open.add(end);
    end.setNoDelay(true);
    // A killed process resets its connections; its `close` is all that counts.
    end.on('error', () => {});
    end.on('close', () => {
      open.delete(end);
      other.destroy();
    });
  }
}

/** Passes one connection's messages on, one after another, until a COMMIT falls into a trap. */
function pass(client: Socket, upstream: Socket, traps: Trap[], held: Set<() => void>): void {
  const split = splitter();
  const spoken = statements();
  let transaction = '';
  let answer: Buffer[] | null = null;
  const holdAnswer = ({ sprung }: Trap) => {
    const parts: Buffer[] = [];
    answer = parts;
    upstream.once('data', sprung);
    held.add(() => {
      answer = null;
      for (const part of parts) client.write(part);
    });
  };
  const passOn = (message: Message) => {
    const { bytes } = message;
    const text = spoken(message);
    transaction = isOnly('begin', text) ? '' : transaction + text;
    const trap = isOnly('commit', text) ? spring(traps, transaction) : undefined;
    if (trap?.where === 'before-commit') {
      held.add(() => upstream.write(bytes));
      trap.sprung();
      return;
    }
    if (trap !== undefined) holdAnswer(trap);
    upstream.write(bytes);
  };
  client.on('data', (data: Buffer) => split(data).forEach(passOn));
  upstream.on('data', (data: Buffer) => {
    if (answer === null) client.write(data);
    else answer.push(data);
  });
}

/** Whether a query is this one word. */
function isOnly(word: string, text: string): boolean {
  return text.toLowerCase() === `${word}\0`;
}

function spring(traps: Trap[], transaction: string): Trap | undefined {
  const index = traps.findIndex(({ mention }) => transaction.includes(mention));
  return index < 0 ? undefined : traps.splice(index, 1)[0];
}

/** One message of a client: its letter, what it says (a query's text, a statement's parameters), and its bytes. */
interface Message {
  readonly letter: string;
  readonly text: string;
  readonly bytes: Buffer;
}

/** What each message of a connection comes to: a statement prepared before is named alone, and stands for its text. */
function statements(): (message: Message) => string {
  const prepared = new Map<string, string>();
  return ({ letter, text }) => {
    const [first = '', second = ''] = text.split('\0', 2);
    if (letter === 'P') prepared.set(first, second);
    return letter === 'B' ? `${prepared.get(second) ?? ''}${text}` : text;
  };
}

/** Cuts a client's stream into messages: a first one of length and content, then those with a letter in front. */
function splitter(): (data: Buffer) => Message[] {
  let rest = Buffer.alloc(0);
  let letter = 0;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    const messages: Message[] = [];
    while (rest.length >= letter + 4) {
      const length = letter + rest.readInt32BE(letter);
      if (rest.length < length) break;
      const bytes = rest.subarray(0, length);
      messages.push({
        letter: bytes.toString('latin1', 0, letter),
        text: bytes.toString('utf8', letter + 4),
        bytes,
      });
      rest = rest.subarray(length);
      letter = 1;
    }
    return messages;
  };
}
