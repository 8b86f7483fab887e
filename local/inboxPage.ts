import { type InboxLanguage, inboxWords } from './inboxWords.ts';
import type { StoredMail } from './mailStore.ts';

export interface MailFilter {
  /** Part of a recipient's address; empty means all. */
  to: string;
  /** Part of the subject, text or sender; empty means all. */
  text: string;
  /** From 1. */
  page: number;
}

export interface InboxView {
  language: InboxLanguage;
  filter: MailFilter;
}

export interface MailList {
  /** Those of this page, newest first. */
  mails: readonly StoredMail[];
  /** How many match, and how many there are. */
  found: number;
  kept: number;
  pages: number;
  /** Every address that any mail went to. */
  recipients: readonly string[];
}

/** The list of mails as an HTML page. */
export function listPage(list: MailList, view: InboxView): string {
  const words = inboxWords[view.language];
  const empty = list.kept === 0 ? words.none : words.noMatch;
  return document(
    view,
    '/',
    `${filterForm(list, view)}
    <p class="quiet">${words.counted(list.found, list.kept)}</p>
    ${list.mails.length === 0 ? `<p class="empty">${empty}</p>` : `<ol>${list.mails.map((mail) => item(mail, view)).join('')}</ol>`}
    ${pager(list, view)}`,
  );
}

/** One mail as an HTML page; its own HTML stands in a frame that may run nothing. */
export function mailPage(mail: StoredMail, view: InboxView): string {
  const words = inboxWords[view.language];
  const text = `<pre>${escaped(mail.text)}</pre>`;
  const frame = `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${words.formatted}" src="/mail/${mail.id}/html"></iframe>`;
  return document(
    view,
    `/mail/${mail.id}`,
    `<p><a href="${address('/', view)}">← ${words.back}</a></p>
    <article>
      <h2>${subject(mail, view)}</h2>
      <dl>
        <dt>${words.from}</dt><dd>${escaped(mail.from)}</dd>
        <dt>${words.to}</dt><dd>${escaped(mail.to.join(', '))}</dd>
        <dt>${words.received}</dt><dd>${officeTime(mail.at)}</dd>
        <dt>Message-ID</dt><dd>${escaped(mail.messageId)}</dd>
      </dl>
      ${mail.html === '' ? text : `${frame}<details><summary>${words.plain}</summary>${text}</details>`}
    </article>`,
  );
}

/** The page for an address that leads nowhere. */
export function missingPage(view: InboxView): string {
  const words = inboxWords[view.language];
  return document(
    view,
    '/',
    `<p class="empty">${words.missing}</p><p><a href="${address('/', view)}">← ${words.back}</a></p>`,
  );
}

function filterForm({ recipients }: MailList, view: InboxView): string {
  const words = inboxWords[view.language];
  const { to, text } = view.filter;
  return `<form action="/" method="get">
      <input type="hidden" name="lang" value="${view.language}">
      <input name="to" list="recipients" value="${escaped(to)}" placeholder="${words.recipient}" aria-label="${words.recipient}">
      <datalist id="recipients">${recipients.map((one) => `<option value="${escaped(one)}">`).join('')}</datalist>
      <input name="q" type="search" value="${escaped(text)}" placeholder="${words.search}" aria-label="${words.search}">
      <button>${words.show}</button>
      ${to === '' && text === '' ? '' : `<a href="/?lang=${view.language}">${words.clear}</a>`}
      <a href="${address('/', view)}">${words.refresh}</a>
    </form>`;
}

function item(mail: StoredMail, view: InboxView): string {
  return `<li><a href="${address(`/mail/${mail.id}`, view)}">
      <b>${subject(mail, view)}</b>
      <span>${escaped(mail.to.join(', '))}</span>
      <time datetime="${mail.at}">${officeTime(mail.at)}</time>
    </a></li>`;
}

function pager({ pages }: MailList, view: InboxView): string {
  const words = inboxWords[view.language];
  const { page } = view.filter;
  const link = (to: number, text: string) =>
    to < 1 || to > pages
      ? ''
      : `<a href="${address('/', { ...view, filter: { ...view.filter, page: to } })}">${text}</a>`;
  if (pages === 1) return '';
  return `<nav>${link(page - 1, words.newer)} <span>${words.page(page, pages)}</span> ${link(page + 1, words.older)}</nav>`;
}

function subject(mail: StoredMail, { language }: InboxView): string {
  return escaped(mail.subject === '' ? inboxWords[language].noSubject : mail.subject);
}

/** The same view elsewhere: the language and the filter go along, so that the way back leads to the same list. */
function address(path: string, { language, filter }: InboxView): string {
  const parameters = new URLSearchParams({ lang: language });
  if (filter.to !== '') parameters.set('to', filter.to);
  if (filter.text !== '') parameters.set('q', filter.text);
  if (filter.page > 1) parameters.set('page', String(filter.page));
  return escaped(`${path}?${parameters}`);
}

/** The office's clock is Asia/Shanghai, eight hours ahead of UTC all year. */
function officeTime(at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`;
}

function escaped(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

function document(view: InboxView, path: string, body: string): string {
  const words = inboxWords[view.language];
  const other = view.language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${view.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${words.title}</title>
  <style>${style}</style>
</head>
<body>
  <header>
    <h1>${words.title}</h1>
    <a href="${address(path, { ...view, language: other })}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${words.other}</a>
  </header>
  <p class="quiet">${words.explanation}</p>
  <main>${body}</main>
</body>
</html>
`;
}

const style = `
  :root { color-scheme: light; --line: #d8dce3; --quiet: #5b6472; --link: #1d4f91 }
  * { box-sizing: border-box }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1c2430; background: #fff;
    font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
  a { color: var(--link) }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem }
  h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1.2rem; overflow-wrap: anywhere }
  .quiet { color: var(--quiet); margin: .25rem 0 1rem }
  .empty { padding: 3rem 1rem; text-align: center; color: var(--quiet); border: 1px dashed var(--line); border-radius: .5rem }
  form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center }
  input, button { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid #8a93a3; border-radius: .375rem }
  input { flex: 1 1 14rem; min-width: 0 } button { background: var(--link); color: #fff; border-color: var(--link) }
  form a, header a, nav a { padding: .5rem 0; display: inline-block }
  ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line) }
  li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .6rem .25rem; text-decoration: none;
    border-bottom: 1px solid var(--line) }
  li b { overflow-wrap: anywhere } li span { grid-row: 2; color: var(--quiet); overflow-wrap: anywhere }
  li time { color: var(--quiet); white-space: nowrap }
  a:hover, a:focus-visible { text-decoration: underline } :focus-visible { outline: 3px solid #f0a500; outline-offset: 1px }
  nav { display: flex; justify-content: center; align-items: center; gap: 1.5rem; padding: 1rem }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem }
  dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
  iframe { width: 100%; height: 65vh; border: 1px solid var(--line); border-radius: .375rem }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  summary { padding: .5rem 0; color: var(--link); cursor: pointer }
  @media (max-width: 30rem) { li a { grid-template-columns: 1fr } li span, li time { grid-row: auto } }
`;
