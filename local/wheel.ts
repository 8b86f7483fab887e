import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Takes one script out of a wheel, which is a zip file; no unzip program is needed on the machine.
 * @throws where the wheel is damaged or holds no such script.
 */
export async function scriptInWheel(wheel: Buffer, name: string): Promise<Buffer> {
  const entry = entries(wheel).find(({ path }) => path.endsWith(`.data/scripts/${name}`));
  if (entry === undefined) throw new Error(`The wheel holds no script ${name}.`);
  // The local header repeats the name and the extra field, with lengths of its own.
  const start =
    entry.offset + 30 + wheel.readUInt16LE(entry.offset + 26) + wheel.readUInt16LE(entry.offset + 28);
  const packed = wheel.subarray(start, start + entry.packedSize);
  const bytes = entry.method === 0 ? packed : await inflate(packed);
  if (bytes.length !== entry.size) throw new Error(`The wheel is damaged at ${name}.`);
  return bytes;
}

interface Entry {
  path: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;

/** The zip's central directory (APPNOTE 4.3.12), found from the record at the file's end. */
function entries(zip: Buffer): Entry[] {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('The wheel is not a zip file.');
  const found: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    found.push({
      path: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
