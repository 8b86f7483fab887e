import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** A page of the project's documents, by its path from the root. */
export function page(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The fenced blocks of a page with their languages. */
export function blocks(text: string): { language: string; content: string }[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', content = '']) => ({
    language,
    content,
  }));
}

/** The headings of a page as marks, `##`, in order. */
export function headings(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^(#+) /gm)].map(([, marks = '']) => marks);
}

/** The relative links of a page that lead nowhere. */
export function brokenLinks(path: string): string[] {
  return [...page(path).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(fileURLToPath(new URL(target, new URL(path, root)))));
}
