import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api } from './client.ts';
import { answered } from './refused.ts';
import type { Unit } from './types.ts';

/** An organisation changes seldom. */
const anHour = 3_600_000;

/** The units of the county, each after the one above it. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: () => answered(api.GET('/api/units')),
    staleTime: anHour,
    select: ({ units }): readonly Unit[] => units,
  });
}

/** The name of a unit by its id; nothing for the county's own posts. */
export function useUnitNames(): (id: string | null) => string {
  const { data } = useUnits();
  const names = computed(() => new Map(data.value?.map(({ id, name }) => [id, name])));
  return (id) => (id === null ? '' : (names.value.get(id) ?? ''));
}
