import type { Browser, Reply } from './house.ts';
import { password } from './house.ts';

/** A browser of a server that listens at `base`; also sends forms, and gives files as bytes. */
export interface DistantBrowser extends Browser {
  /** The headers that it sends with everything that changes something. */
  headers(): Record<string, string>;
}

export async function signedInAt(base: string, name: string): Promise<DistantBrowser> {
  const cookies = new Map<string, string>();
  const jar = () => [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const ask = async (method: string, url: string, body: object | undefined, headers: object) => {
    const asForm = body instanceof FormData;
    const reply = await fetch(base + url, {
      method,
      headers: {
        cookie: jar(),
        ...(body === undefined || asForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: asForm ? body : JSON.stringify(body) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [key = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      cookies.set(key, value);
    }
    return replyOf(reply);
  };
  await ask('POST', '/api/session', { name, password }, {});
  const token: string = (await ask('GET', '/api/me', undefined, {})).body.csrfToken;
  const send: Browser['send'] = (method, url, { body, headers = {} } = {}) =>
    ask(method, url, body, { ...(method === 'GET' ? {} : { 'x-csrf-token': token }), ...headers });
  return { send, headers: () => ({ cookie: jar(), 'x-csrf-token': token }) };
}

async function replyOf(reply: Response): Promise<Reply> {
  const headers = Object.fromEntries(reply.headers);
  const bytes = Buffer.from(await reply.arrayBuffer());
  const isJson = /json/.test(headers['content-type'] ?? '');
  return { status: reply.status, headers, body: isJson ? JSON.parse(bytes.toString()) : bytes };
}
