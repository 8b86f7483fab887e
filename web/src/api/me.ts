import { useQuery } from '@tanstack/vue-query';
import { chooseLanguage, hasChosen } from '../i18n.ts';
import { api, keepToken } from './client.ts';
import { answered } from './refused.ts';
import type { Me } from './types.ts';

/** Who is signed in; fails with the problem `not-signed-in` where nobody is. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000 });
}

async function readMe(): Promise<Me> {
  const me = await answered(api.GET('/api/me'));
  keepToken(me.csrfToken);
  if (!hasChosen()) chooseLanguage(me.language);
  return me;
}

/** Whether one of my posts is of this kind, and I may act in it: a secretary prepares and cannot sign. */
export function holds(me: Me | undefined, role: Me['posts'][number]['role']): boolean {
  return me?.posts.some((post) => post.role === role && post.as !== 'secretary') ?? false;
}
