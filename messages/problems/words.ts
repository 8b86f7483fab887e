import { en } from './en.ts';
import { type ProblemWords, zhCN } from './zh-CN.ts';

/** A closed list: every problem that the API can answer with. */
export type ProblemCode = keyof ProblemWords;

export const problemWords: Record<'zh-CN' | 'en', ProblemWords> = { 'zh-CN': zhCN, en };
