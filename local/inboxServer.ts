import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type InboxView, listPage, type MailFilter, mailPage, missingPage } from './inboxPage.ts';
import { isLanguage } from './inboxWords.ts';
import type { MailStore, StoredMail } from './mailStore.ts';
import { freePort } from './ports.ts';

export interface InboxServer {
  url: string;
  stop(): Promise<void>;
}

const PAGE_SIZE = 50;

/** Serves the page that shows what the sink has taken, on 127.0.0.1. */
export async function startInboxServer(store: MailStore, preferredPort: number): Promise<InboxServer> {
  const port = await freePort(preferredPort);
  const server = createServer((request, response) => send(response, answer(store, request)));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status: number;
  policy: string;
  html: string;
}

/** Paths: `/` the list, `/mail/ID` one mail, `/mail/ID/html` its HTML alone, for the frame. */
function answer(store: MailStore, { url: target = '/' }: IncomingMessage): Answer {
  const asked = `http://127.0.0.1${target}`;
  const url = new URL(URL.canParse(asked) ? asked : 'http://127.0.0.1/not-a-path');
  const language = url.searchParams.get('lang') ?? '';
  const view = {
    language: isLanguage(language) ? language : 'zh',
    filter: filterOf(url.searchParams),
  } as const;
  const [folder, id, part] = url.pathname.slice(1).split('/');
  const mail = folder === 'mail' ? store.all().find((one) => one.id === id) : undefined;
  if (url.pathname === '/') return { status: 200, policy: pagePolicy, html: list(store, view) };
  if (mail === undefined) return { status: 404, policy: pagePolicy, html: missingPage(view) };
  if (part === 'html') return { status: 200, policy: mailPolicy, html: withTargets(mail.html) };
  return { status: 200, policy: pagePolicy, html: mailPage(mail, view) };
}

function filterOf(parameters: URLSearchParams): MailFilter {
  const page = Number(parameters.get('page') ?? '1');
  return {
    to: (parameters.get('to') ?? '').trim(),
    text: (parameters.get('q') ?? '').trim(),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function list(store: MailStore, view: InboxView): string {
  const all = store.all();
  const found = all.filter((mail) => matches(mail, view.filter)).reverse();
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(view.filter.page, pages);
  return listPage(
    {
      mails: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      found: found.length,
      kept: all.length,
      pages,
      recipients: [...new Set(all.flatMap(({ to }) => to))].sort(),
    },
    { ...view, filter: { ...view.filter, page } },
  );
}

function matches(mail: StoredMail, { to, text }: MailFilter): boolean {
  const holds = (haystack: string, needle: string) => haystack.toLowerCase().includes(needle.toLowerCase());
  return (
    (to === '' || mail.to.some((address) => holds(address, to))) &&
    (text === '' || [mail.subject, mail.text, mail.from].some((field) => holds(field, text)))
  );
}

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A mail is a stranger's page: no script, no picture or style from outside, and no origin. Its links open beside it. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

function withTargets(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

function send(response: ServerResponse, { status, policy, html }: Answer): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(html);
}
