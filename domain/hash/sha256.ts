/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const rounds = primes(64).map((prime) => fraction(Math.cbrt(prime)));
/** Of the square roots of the first eight (§5.3.3). */
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)));

/** SHA-256 of a text in UTF-8, in small hexadecimal: the rules run where there is no other. */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  let hash: readonly number[] = start;
  for (let at = 0; at < bytes.byteLength; at += 64) hash = compressed(hash, new DataView(bytes, at, 64));
  return hash.map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function padded(message: Uint8Array): ArrayBuffer {
  const blocks = Math.ceil((message.length + 9) / 64);
  const bytes = new Uint8Array(blocks * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(bytes.length - 4, message.length * 8);
  return bytes.buffer;
}

function compressed(hash: readonly number[], block: DataView): number[] {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const chosen = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + spun(e, 6, 11, 25) + chosen + (rounds[i] ?? 0) + (words[i] ?? 0)) | 0;
    const second = (spun(a, 2, 13, 22) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (hash[i] ?? 0)) >>> 0);
}

function schedule(block: DataView): Int32Array {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i += 1) words[i] = block.getInt32(i * 4);
  const at = (i: number) => words[i] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const near = turned(at(i - 15), 7) ^ turned(at(i - 15), 18) ^ (at(i - 15) >>> 3);
    const far = turned(at(i - 2), 17) ^ turned(at(i - 2), 19) ^ (at(i - 2) >>> 10);
    words[i] = at(i - 16) + near + at(i - 7) + far;
  }
  return words;
}

function spun(word: number, ...by: readonly [number, number, number]): number {
  return turned(word, by[0]) ^ turned(word, by[1]) ^ turned(word, by[2]);
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
