/**
 * The text of a file that a spreadsheet saved: UTF-8 with or without its mark, UTF-16 by its mark, or GB 18030 as Chinese
 * machines have it. Null of what is none of them.
 */
export function decoded(bytes: Uint8Array): string | null {
  const tried = encodingsOf(bytes).map((encoding) => read(bytes, encoding));
  return tried.find((text) => text !== null) ?? null;
}

function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  return ['utf-8', 'gb18030'];
}

function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
