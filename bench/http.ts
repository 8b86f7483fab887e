import { Agent, request } from 'node:http';

/** Somebody signed in, with connections that stay open as a browser's do. Throws on any answer but a good one. */
export interface HttpReader {
  get(path: string): Promise<void>;
  post(path: string, body: object, headers?: Record<string, string>): Promise<void>;
}

/** Signs in at a server, `origin` being its address. */
export async function signIn(origin: string, name: string, password: string): Promise<HttpReader> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const reply = await answered(
      request(`${origin}${path}`, {
        method,
        agent,
        headers: {
          cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
          ...headers,
        },
      }).end(payload),
    );
    for (const cookie of reply.cookies) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text()}`);
    return reply;
  };
  await send('POST', '/api/session', { name, password });
  const { csrfToken } = JSON.parse((await send('GET', '/api/me')).text()) as { csrfToken: string };
  return {
    async get(path) {
      await send('GET', path);
    },
    async post(path, body, headers) {
      await send('POST', path, body, { 'x-csrf-token': csrfToken, ...headers });
    },
  };
}

interface Reply {
  readonly status: number;
  readonly cookies: readonly string[];
  text(): string;
}

/** Read to its end, and no more: what a reader's own machine does with it is not the office's. */
function answered(sent: ReturnType<typeof request>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    sent.on('error', reject).on('response', (reply) => {
      const parts: Buffer[] = [];
      reply
        .on('error', reject)
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            cookies: reply.headers['set-cookie'] ?? [],
            text: () => Buffer.concat(parts).toString(),
          }),
        );
    });
  });
}
