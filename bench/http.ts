import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

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
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply.text;
  };
  await send('POST', '/api/session', { name, password });
  const { csrfToken } = JSON.parse(await send('GET', '/api/me')) as { csrfToken: string };
  return {
    async get(path) {
      await send('GET', path);
    },
    async post(path, body, headers) {
      await send('POST', path, body, { 'x-csrf-token': csrfToken, ...headers });
    },
  };
}

async function answered(sent: ReturnType<typeof request>) {
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const text = (await buffer(reply)).toString();
  return { status: reply.statusCode ?? 0, cookies: reply.headers['set-cookie'] ?? [], text };
}
