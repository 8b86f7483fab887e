import { en } from './en.ts';
import { type Messages, zhCN } from './zh-CN.ts';

export type { Messages };

/** What people read, by the language they have chosen. */
export const catalogues: Record<'zh-CN' | 'en', Messages> = { 'zh-CN': zhCN, en };
