import { useMutation, useQuery } from '@tanstack/vue-query';
import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';
import type { SampleAccount } from '../api/types.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Signs somebody in; `signedIn` is what the page does then. */
export function useSignIn(signedIn: () => Promise<unknown>) {
  return useMutation({
    async mutationFn({ name, password }: Credentials) {
      await answered(api.POST('/api/session', { body: { name, password } }));
      await signedIn();
    },
  });
}

/** The accounts of a sample office; an office of its own has none to show. */
export function useSamples() {
  return useQuery({ queryKey: ['samples'], queryFn: readSamples, staleTime: Number.POSITIVE_INFINITY });
}

async function readSamples(): Promise<readonly SampleAccount[]> {
  const { data } = await api.GET('/api/sample-accounts').catch(() => ({ data: undefined }));
  return data?.accounts ?? [];
}
