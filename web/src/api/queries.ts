import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query';
import { isProblem, Refused } from './refused.ts';

const tries = 2;

/** Asks the API; `signedOut` is told when an answer says that nobody is signed in any more. */
export function makeQueries(signedOut: () => void): QueryClient {
  const onError = (failure: unknown) => {
    if (isProblem(failure, 'not-signed-in')) signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
