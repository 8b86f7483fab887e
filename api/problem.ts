import type { TableFault } from '../domain/finding/items/table.ts';
import { type ProblemCode, problemWords } from '../messages/problems/words.ts';

/** A request that was not done, as RFC 9457 has it: thrown by a route, told in the person's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly about: About;

  constructor(status: number, code: ProblemCode, about: About = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.about = about;
  }
}

interface About {
  /** Path into the body, where one part of it is at fault. */
  readonly field?: string;
  /** Every such path, where many can be at fault at once. */
  readonly fields?: readonly string[];
  /** What is wrong with the cells of a table. */
  readonly faults?: readonly TableFault[];
  readonly detail?: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
}

/** The body of `application/problem+json`: the code is closed, `title` says what, `next` what to do now. */
export interface ProblemBody {
  readonly type: 'about:blank';
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly next: string;
  readonly field?: string;
  readonly fields?: readonly string[];
  readonly faults?: readonly TableFault[];
  readonly detail?: string;
  /** The request's id in the log. */
  readonly reference: string;
}

export function bodyOf(problem: Problem, language: 'zh-CN' | 'en', reference: string): ProblemBody {
  const { what, next } = problemWords[language][problem.code];
  const { retryAfter: _, ...about } = problem.about;
  return {
    type: 'about:blank',
    status: problem.status,
    code: problem.code,
    title: what,
    next,
    ...about,
    reference,
  };
}
