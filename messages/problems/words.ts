import { refusalCodes } from '../../domain/finding/refusal.ts';
import { en } from './en.ts';
import { type ProblemWords, zhCN } from './zh-CN.ts';

/** A closed list: every problem that the API can answer with. */
export type ProblemCode = keyof ProblemWords;

export const problemWords: Record<'zh-CN' | 'en', ProblemWords> = { 'zh-CN': zhCN, en };

/** The codes that are no refusal of the ledger's, in the order of the catalogues. */
export const edgeCodes: readonly ProblemCode[] = (Object.keys(zhCN) as ProblemCode[]).filter(
  (code) => !(refusalCodes as readonly string[]).includes(code),
);
