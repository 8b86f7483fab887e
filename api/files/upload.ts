import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { line } from '../text.ts';
import type { Files, Incoming } from './files.ts';

/** 200 MB. */
const mostBytes = 200 * 1_024 * 1_024;
/** What a form adds to its file. */
const formBytes = 1_000_000;

/** What a file proves: a measure by its index, an item by its number, or with neither the closing form. */
export interface Proved {
  readonly measure: number | null;
  readonly item: number | null;
}

/** A form that has come in whole: what its file proves, the file's name, the file. */
export interface Arrived extends Proved {
  readonly name: string;
  readonly incoming: Incoming;
}

const fields = {
  measure: z.coerce.number().pipe(z.int().min(0).max(999)),
  item: z.coerce.number().pipe(z.int().min(1).max(1_000_000)),
} as const satisfies Record<keyof Proved, unknown>;
const nameField = line(200).pipe(
  z
    .string()
    .normalize('NFC')
    .regex(/^[^/\\]+$/),
);

/**
 * Takes in an upload: `measure` or `item` where there is one, then the file. `begins` is asked before the file's
 * first byte is stored, and may refuse it. Throws a problem where the form is wrong, the file missing or
 * too large, or the connection cut; then nothing of it stays.
 */
export async function takeUpload(
  request: FastifyRequest,
  files: Files,
  begins: (proved: Proved) => Promise<void>,
): Promise<Arrived> {
  refuseAtSight(request);
  let proved: Proved = { measure: null, item: null };
  const form = { file: null as Omit<Arrived, keyof Proved> | null };
  try {
    const limits = { fileSize: mostBytes, files: 1, fields: 1, fieldSize: 20, fieldNameSize: 100 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') proved = { ...proved, ...provedBy(part, form.file !== null) };
      else form.file = await fileOf(part, files, () => begins(proved));
    }
  } catch (failure) {
    if (form.file !== null) await files.forget(form.file.incoming);
    throw isCutOff(failure) ? new Problem(400, 'upload-cut-off') : failure;
  }
  if (form.file === null) throw missing();
  return { ...proved, ...form.file };
}

/** What its headers tell is not to be taken. */
function refuseAtSight(request: FastifyRequest): void {
  if (!request.isMultipart()) throw new Problem(415, 'malformed', { field: 'file' });
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + formBytes) throw tooLarge();
}

/** There is one such field at the most, before the file. */
function provedBy({ fieldname, value }: MultipartValue, isLate: boolean): Partial<Proved> {
  if (fieldname !== 'measure' && fieldname !== 'item') {
    throw new Problem(400, 'unknown-field', { field: fieldname });
  }
  const read = fields[fieldname].safeParse(value);
  if (!read.success || value === '' || isLate) throw new Problem(400, 'malformed', { field: fieldname });
  return { [fieldname]: read.data };
}

async function fileOf(part: MultipartFile, files: Files, begins: () => Promise<void>) {
  try {
    const name = nameOf(part);
    await begins();
    const incoming = await files.takeIn(part.file);
    if (!part.file.truncated && incoming.bytes > 0) return { name, incoming };
    await files.forget(incoming);
    throw part.file.truncated ? tooLarge() : missing();
  } finally {
    // What is refused is let run out, so that a browser comes to read why.
    part.file.resume();
  }
}

function nameOf({ fieldname, filename }: MultipartFile): string {
  if (fieldname !== 'file') throw new Problem(400, 'unknown-field', { field: fieldname });
  if (!filename) throw missing();
  const { data, error } = nameField.safeParse(filename);
  if (data !== undefined) return data;
  const code = error.issues[0]?.message;
  throw new Problem(400, code === 'text-too-long' || code === 'control-characters' ? code : 'malformed', {
    field: 'file',
  });
}

/** What the parser and the connection say when a form ends before its end. */
function isCutOff(failure: unknown): boolean {
  const { code, message = '' } = failure as { code?: string; message?: string };
  return (
    code === 'FST_MP_PREMATURE_CLOSE' ||
    code === 'ECONNRESET' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    /unexpected end of|terminated early/i.test(message)
  );
}

function tooLarge(): Problem {
  return new Problem(413, 'file-too-large', { field: 'file' });
}

function missing(): Problem {
  return new Problem(400, 'file-missing', { field: 'file' });
}
