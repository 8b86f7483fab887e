import { z } from 'zod';

/** A version as an entity tag: `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The header `If-Match`, as the version that it names. */
export const ifMatch = z
  .string()
  .regex(/^"\d{1,9}"$/)
  .transform((tag) => Number(tag.slice(1, -1)));
