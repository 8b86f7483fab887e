import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, ref } from 'vue';

/** Changes that come thick are asked about once. */
const gatherMs = 300;
/** A connection that comes back sooner was not worth a word. */
const patienceMs = 3_000;

/** Keeps what is shown up to date while somebody is signed in; `away` while the connection is interrupted. */
export function useChanges() {
  const queries = useQueryClient();
  const away = ref(false);
  const changed = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let doubting: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    gathering = undefined;
    for (const id of changed) void queries.invalidateQueries({ queryKey: ['finding', id] });
    changed.clear();
    for (const key of ['findings', 'today', 'batches', 'batch'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
  const back = () => {
    clearTimeout(doubting);
    doubting = undefined;
    if (away.value) void queries.invalidateQueries();
    away.value = false;
  };

  const source = new EventSource('/api/changes');
  source.addEventListener('open', back);
  source.addEventListener('finding', ({ data }: MessageEvent<string>) => {
    changed.add((JSON.parse(data) as { id: string }).id);
    gathering ??= setTimeout(refresh, gatherMs);
  });
  // Changes may have gone by unheard.
  source.addEventListener('resync', () => void queries.invalidateQueries());
  source.addEventListener('error', () => {
    doubting ??= setTimeout(() => {
      away.value = true;
    }, patienceMs);
  });
  onScopeDispose(() => {
    source.close();
    clearTimeout(gathering);
    clearTimeout(doubting);
  });
  return { away };
}
