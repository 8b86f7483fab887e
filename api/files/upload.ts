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

/** A form that has come in whole: the measure that its file proves, the file's name, the file. */
export interface Arrived {
  readonly measure: number | null;
  readonly name: string;
  readonly incoming: Incoming;
}

const measureField = z.coerce.number().pipe(z.int().min(0).max(999));
const nameField = line(200).pipe(
  z
    .string()
    .normalize('NFC')
    .regex(/^[^/\\]+$/),
);

/**
 * Takes in an upload: `measure` where there is one, then the file. `begins` is asked before the file's
 * first byte is stored, and may refuse it. Throws a problem where the form is wrong, the file missing or
 * too large, or the connection cut; then nothing of it stays.
 */
export async function takeUpload(
  request: FastifyRequest,
  files: Files,
  begins: (measure: number | null) => Promise<void>,
): Promise<Arrived> {
  refuseAtSight(request);
  const form = { measure: null as number | null, file: null as Omit<Arrived, 'measure'> | null };
  try {
    const limits = { fileSize: mostBytes, files: 1, fields: 1, fieldSize: 20, fieldNameSize: 100 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') form.measure = measureOf(part, form.file !== null);
      else form.file = await fileOf(part, files, () => begins(form.measure));
    }
  } catch (failure) {
    if (form.file !== null) await files.forget(form.file.incoming);
    throw isCutOff(failure) ? new Problem(400, 'upload-cut-off') : failure;
  }
  if (form.file === null) throw missing();
  return { measure: form.measure, ...form.file };
}

/** What its headers tell is not to be taken. */
function refuseAtSight(request: FastifyRequest): void {
  if (!request.isMultipart()) throw new Problem(415, 'malformed', { field: 'file' });
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + formBytes) throw tooLarge();
}

function measureOf({ fieldname, value }: MultipartValue, isLate: boolean): number {
  if (fieldname !== 'measure') throw new Problem(400, 'unknown-field', { field: fieldname });
  const read = measureField.safeParse(value);
  if (!read.success || value === '' || isLate) throw new Problem(400, 'malformed', { field: 'measure' });
  return read.data;
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
