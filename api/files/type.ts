import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';

/** The types that are taken, with the endings of their names. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'image/heif': ['.heif', '.heic'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'video/mp4': ['.mp4'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
};
const texts: Readonly<Record<string, string>> = { '.txt': 'text/plain', '.csv': 'text/csv' };

/**
 * The media type of a file by its content; null where none of those that are taken, or where its name
 * promises another one: whoever opens it later goes by the name.
 */
export async function typeOf(path: string, name: string): Promise<string | null> {
  const ending = extname(name).toLowerCase();
  const found = (await fileTypeFromFile(path))?.mime ?? (await textType(path, ending));
  return found !== null && endings[found]?.includes(ending) ? found : null;
}

/** Text tells itself by nothing but being UTF-8 through and through. */
async function textType(path: string, ending: string): Promise<string | null> {
  const type = texts[ending];
  return type !== undefined && (await isText(path)) ? type : null;
}

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (decoder.decode(chunk, { stream: true }).includes('\0')) return false;
    }
    decoder.decode();
    return true;
  } catch (failure) {
    if (failure instanceof TypeError) return false;
    throw failure;
  }
}
