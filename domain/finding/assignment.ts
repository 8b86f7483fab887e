import type { Day } from '../calendar/day.ts';
import type { UnitId } from '../permissions/post.ts';
import type { ClosingStep } from './closingChain.ts';
import type { Part } from './parts/words.ts';
import type { Quantity } from './quantity.ts';
import type { Severity } from './severity.ts';

/** What the office dispatches: the finding's content from that act on (domain.md §4). */
export interface Assignment {
  readonly number: string;
  readonly title: string;
  readonly statement: string;
  readonly level: 'province' | 'city' | 'county';
  /** Left out, ordinary. */
  readonly severity?: Severity;
  /** Where its batch came from, as it stood at dispatch: what the policy has for that source counts for it. */
  readonly source?: string;
  /** 问题类别, as the office groups its findings. */
  readonly topic?: string;
  readonly kind: 'individual' | 'common';
  /** The common finding whose self-check raised it: what its children share is no copied work (domain.md §3.10). */
  readonly parent?: string;
  readonly deadlineKind: 'at-once' | 'staged' | 'long-term';
  readonly goal: string;
  /** Ticked one by one at verification. */
  readonly closingStandard: readonly string[];
  /** Where it can be counted: reached at verification, or it does not close. */
  readonly quantity?: Quantity;
  readonly unit: UnitId;
  readonly leadUnit: UnitId;
  /** 配合单位, each with its part. */
  readonly parts?: readonly Part[];
  readonly chain: readonly ClosingStep[];
  /** 公示: whether its closing stands before the public first; left out, it does not. */
  readonly publicNotice?: boolean;
  /** The last day; its instant is 24:00 Asia/Shanghai and never rolls for a holiday. */
  readonly rectifyBy: Day;
  /** The deadline in the feedback's own words: 确保在6月底前全部整改到位. */
  readonly deadlinePhrase?: string;
  /** `soft` (力争): the office confirms or sets the date before dispatch; left out, firm. */
  readonly deadlineFirmness?: 'firm' | 'soft';
  /** The office has confirmed or set a soft date. */
  readonly dateConfirmed?: boolean;
  /** Its campaign's clear-by date as it stood at dispatch: beyond it the top leader alone extends. */
  readonly clearBy?: Day;
}

/** The words of an assignment that a typing error can be corrected in, before receipt. */
export const correctable = ['title', 'statement', 'goal'] as const satisfies readonly (keyof Assignment)[];
export type Correction = Partial<Pick<Assignment, (typeof correctable)[number]>>;
