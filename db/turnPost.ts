import type { PostName } from './actor.ts';

/** A post in one word. */
export function turnPost({ role, unit }: PostName): string {
  return `${role}@${unit ?? ''}`;
}
