/** What the API says of a request that was not done. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly next: string;
  readonly field?: string;
  /** Every such field, where many are at fault. */
  readonly fields?: readonly string[];
  readonly detail?: string;
  readonly reference?: string;
}

/** A request that the API answered with a problem, or with nothing we understand. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** No answer came at all: the API or the way to it is away. What was sent may have been done. */
export class Unanswered extends Error {}

/** Whether a failure is this problem. */
export function isProblem(failure: unknown, code: string): boolean {
  return failure instanceof Refused && failure.problem.code === code;
}

interface Call<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The content of an answer. Throws `Refused` for a problem, `Unanswered` where none came. */
export async function answered<T>(call: Promise<Call<T>>): Promise<T> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    throw failure instanceof TypeError ? new Unanswered(failure.message) : failure;
  });
  if (response.ok) return data as T;
  throw problemOf(response.status, error);
}

/** A problem as the API words it; a gateway's own page in front of it amounts to no answer. */
export function problemOf(status: number, body: unknown): Error {
  return isWorded(body) ? new Refused(body) : new Unanswered(`status ${status}`);
}

function isWorded(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
