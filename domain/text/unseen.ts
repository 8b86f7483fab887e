/** What steers and is not seen: control characters, reversed direction, halves of letters. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

export function hasUnseen(line: string): boolean {
  return unseen.test(line);
}
