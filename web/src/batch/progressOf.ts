import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref, watch } from 'vue';
import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';
import type { OpenBatch } from '../api/types.ts';

/** A dispatch that runs is asked after until it is done. */
const askAgainMs = 1_000;

/** A batch as it is shown: how far it is while it is being dispatched, and all of it anew once that is over. */
export function useProgressOf(id: string, batch: Ref<OpenBatch | undefined>) {
  const queries = useQueryClient();
  const isRunning = computed(() => batch.value?.dispatch === 'running');
  const { data } = useQuery({
    queryKey: ['batch', id, 'progress'],
    queryFn: () => answered(api.GET('/api/batches/{id}/progress', { params: { path: { id } } })),
    enabled: isRunning,
    staleTime: 0,
    refetchInterval: askAgainMs,
  });
  watch(data, (now) => {
    if (now?.dispatch !== 'running') void queries.invalidateQueries({ queryKey: ['batch', id], exact: true });
  });
  return computed(() => {
    // What is known of an earlier issue, or says that it is over, is not how far this one is.
    const isOfThis = data.value?.dispatch === 'running' && data.value.issuedAt === batch.value?.issuedAt;
    return batch.value && isRunning.value && isOfThis ? { ...batch.value, ...data.value } : batch.value;
  });
}
