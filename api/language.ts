import type { FastifyRequest } from 'fastify';

/** The language asked for, Chinese where none of ours is. */
export function languageOf({ headers }: FastifyRequest): 'zh-CN' | 'en' {
  const wanted = (headers['accept-language'] ?? '').toLowerCase();
  const english = wanted.search(/\ben\b/);
  const chinese = wanted.search(/\bzh\b/);
  return english >= 0 && (chinese < 0 || english < chinese) ? 'en' : 'zh-CN';
}
