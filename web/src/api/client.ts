import createClient from 'openapi-fetch';
import { currentLanguage } from '../i18n.ts';
import type { paths } from './schema.d.ts';
import { noticeStatus } from './session.ts';

let token: string | null = null;

/** The page's token, sent along with everything that changes something; null while nobody is signed in. */
export function keepToken(given: string | null): void {
  token = given;
}

/** What every request says of this page. */
export function pageHeaders(): Record<string, string> {
  return { 'accept-language': currentLanguage(), ...(token === null ? {} : { 'x-csrf-token': token }) };
}

export const api = createClient<paths>({ baseUrl: '/' });
api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(pageHeaders())) request.headers.set(name, value);
  },
  onResponse({ schemaPath, response }) {
    // A wrong password at the door says nothing of a session.
    if (schemaPath !== '/api/session') noticeStatus(response.status);
  },
});
