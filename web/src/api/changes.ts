import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, ref } from 'vue';

/** Changes that come thick are asked about once. */
const gatherMs = 300;
/** A connection that comes back sooner was not worth a word. */
const patienceMs = 3_000;

/**
 * Keeps what is shown up to date while somebody is signed in; `away` while the connection is interrupted. Only a page
 * that is looked at listens: a browser opens no more than six connections to one server, and tabs are many.
 */
export function useChanges() {
  const queries = useQueryClient();
  const away = ref(false);
  const changed = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let doubting: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;
  /** Changes may have gone by unheard. */
  let missed = false;

  const refresh = () => {
    gathering = undefined;
    for (const id of changed) void queries.invalidateQueries({ queryKey: ['finding', id] });
    changed.clear();
    for (const key of ['findings', 'today', 'batches', 'batch'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
  const heard = ({ data }: MessageEvent<string>) => {
    changed.add((JSON.parse(data) as { id: string }).id);
    gathering ??= setTimeout(refresh, gatherMs);
  };
  const opened = () => {
    clearTimeout(doubting);
    doubting = undefined;
    away.value = false;
    if (missed) void queries.invalidateQueries();
    missed = false;
  };
  const interrupted = () => {
    missed = true;
    doubting ??= setTimeout(() => {
      doubting = undefined;
      away.value = true;
      // A browser tries again by itself where the way was cut, but not where it was answered with a refusal.
      if (source?.readyState === EventSource.CLOSED) {
        void queries.invalidateQueries({ queryKey: ['me'] });
        listen();
      }
    }, patienceMs);
  };
  const listen = () => {
    source?.close();
    source = new EventSource('/api/changes');
    source.addEventListener('open', opened);
    source.addEventListener('finding', heard);
    source.addEventListener('error', interrupted);
  };
  const rest = () => {
    missed = true;
    clearTimeout(doubting);
    doubting = undefined;
    source?.close();
    source = null;
  };
  const looked = () => (document.hidden ? rest() : listen());

  document.addEventListener('visibilitychange', looked);
  if (!document.hidden) listen();
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', looked);
    clearTimeout(gathering);
    rest();
  });
  return { away };
}
