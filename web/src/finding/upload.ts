import { pageHeaders } from '../api/client.ts';
import { problemOf, Unanswered } from '../api/refused.ts';
import { noticeStatus } from '../api/session.ts';

/** A file on its way to a finding: to one of its measures or items, or else to the closing form. */
export interface Upload {
  readonly findingId: string;
  readonly measure: number | null;
  readonly item: number | null;
  readonly file: File;
  /** The same for every try of this file: it is kept once. */
  readonly key: string;
}

/**
 * Sends a file, telling the share that is sent, from 0 to 1. (`fetch` cannot tell how far an upload is.)
 * Throws `Refused` or `Unanswered`.
 */
export function upload(
  { findingId, measure, item, file, key }: Upload,
  sent: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  // What it belongs to goes first: the server reads the form as it comes.
  if (measure !== null) form.append('measure', String(measure));
  if (item !== null) form.append('item', String(item));
  form.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', `/api/findings/${findingId}/evidence`);
  for (const [name, value] of Object.entries({ ...pageHeaders(), 'idempotency-key': key }))
    request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => sent(loaded / total));
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(new Unanswered('the upload broke off')));
    request.addEventListener('load', () => {
      noticeStatus(request.status);
      if (request.status === 201) resolve();
      else reject(problemOf(request.status, parsed(request.responseText)));
    });
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
