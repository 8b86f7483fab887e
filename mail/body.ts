import type { Matter } from './lines.ts';

/** A letter's content before it becomes plain text and HTML. */
export interface Body {
  readonly language: string;
  readonly opening: readonly string[];
  readonly matters: readonly Matter[];
  readonly closing: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
}

export function textOf({ opening, matters, closing, link }: Body): string {
  const blocks = [
    opening.join('\n'),
    ...matters.map(({ what, heading, lines }, i) =>
      [`${i + 1}. [${what}] ${heading}`, ...lines.map((line) => `   ${line}`)].join('\n'),
    ),
    [...closing, ...(link === null ? [] : [`${link.label}: ${link.url}`])].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Plain enough for every mail program an office has: one column, no images, nothing fetched. */
export function htmlOf({ language, opening, matters, closing, link }: Body): string {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const items = matters.map(
    ({ what, heading, lines }) =>
      `<li style="margin:0 0 16px"><strong>${escapeHtml(what)}</strong><br>${escapeHtml(heading)}` +
      `<div style="color:#4a5568;font-size:14px">${lines.map(escapeHtml).join('<br>')}</div></li>`,
  );
  const anchor =
    link === null ? '' : `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`;
  return (
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head>` +
    '<body style="font:16px/1.6 sans-serif;color:#1a202c;max-width:640px">' +
    `${paragraphs(opening)}<ol style="padding-left:20px">${items.join('')}</ol>${paragraphs(closing)}${anchor}` +
    '</body></html>'
  );
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
