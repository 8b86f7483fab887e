import { useQuery } from '@tanstack/vue-query';
import { followAccount } from '../i18n.ts';
import { api, keepToken } from './client.ts';
import { answered } from './refused.ts';
import { noticeSession } from './session.ts';
import type { Me } from './types.ts';

/** Who is signed in; fails with the problem `not-signed-in` where nobody is. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000 });
}

async function readMe(): Promise<Me> {
  const me = await answered(api.GET('/api/me'));
  keepToken(me.csrfToken);
  noticeSession();
  followAccount(me.language);
  return me;
}
