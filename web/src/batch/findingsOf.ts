import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, type Ref, ref } from 'vue';
import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';
import type { OpenBatch } from '../api/types.ts';

/** A batch's findings: the first come with it, the others page by page once they are asked for. */
export function useFindingsOf(id: string, batch: Ref<OpenBatch | undefined>) {
  const next = computed(() => batch.value?.next ?? null);
  const wanted = ref(false);
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['batch', id, 'findings', next],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/batches/{id}/findings', {
          params: { path: { id }, query: { after: pageParam ?? next.value ?? '', limit: 100 } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: computed(() => wanted.value && next.value !== null),
  });
  const others = computed(() => data.value?.pages.flatMap(({ findings }) => findings) ?? []);
  return {
    findings: computed(() => [...(batch.value?.findings ?? []), ...others.value]),
    hasMore: computed(() => next.value !== null && (data.value === undefined || hasNextPage.value)),
    isReading: computed(() => wanted.value && isFetching.value),
    error,
    readMore(): void {
      if (wanted.value) void fetchNextPage();
      else wanted.value = true;
    },
  };
}
