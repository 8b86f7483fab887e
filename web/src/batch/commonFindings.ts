import { useQuery } from '@tanstack/vue-query';
import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';

/** The common findings that drafts of a batch may belong to. */
export function useCommonFindings(batchId: string) {
  return useQuery({
    queryKey: ['batch', batchId, 'common-findings'],
    queryFn: async () =>
      (await answered(api.GET('/api/batches/{id}/common-findings', { params: { path: { id: batchId } } })))
        .findings,
  });
}
