import { createServer } from 'node:net';

/**
 * A TCP port of 127.0.0.1 that is free now.
 * @param preferred taken where it is free; 0 or nothing means any.
 */
export async function freePort(preferred = 0): Promise<number> {
  return (
    (await listenOnce(preferred)) ??
    (await listenOnce(0)) ??
    Promise.reject(new Error('No free TCP port on 127.0.0.1.'))
  );
}

/** As many different free ports as asked for. They are held together while they are looked for, so none is named twice. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => hold(0)));
  const ports = held.map((server) => portOf(server));
  await Promise.all(held.map((server) => release(server)));
  return ports;
}

async function listenOnce(port: number): Promise<number | undefined> {
  try {
    const server = await hold(port);
    const found = portOf(server);
    await release(server);
    return found;
  } catch {
    return undefined;
  }
}

function hold(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port.');
  return address.port;
}

function release(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
