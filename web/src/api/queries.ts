import { QueryClient } from '@tanstack/vue-query';
import { Refused } from './refused.ts';

const tries = 2;

/** Asks the API, and asks again where that may help. */
export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Live changes say when something is old.
        staleTime: 10_000,
        retry: (failures, failure) => failures < tries && isPassing(failure),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What another try may cure. */
function isPassing(failure: unknown): boolean {
  return !(failure instanceof Refused) || failure.problem.status === 503;
}
