import { onScopeDispose, type Ref, ref } from 'vue';

/** Whether the page is as narrow as a phone: tables become cards. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia('(max-width: 900px)');
  const narrow = ref(query.matches);
  const look = () => {
    narrow.value = query.matches;
  };
  query.addEventListener('change', look);
  onScopeDispose(() => query.removeEventListener('change', look));
  return narrow;
}
