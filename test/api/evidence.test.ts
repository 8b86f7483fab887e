import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBackAbandoned, takeBackHourly } from '../../api/files/abandoned.ts';
import { openFiles } from '../../api/files/disk.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterUpload } from '../../db/evidence.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { addMillis, type Instant, instant } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { eventsOf } from '../faults/findings.ts';
import { eventually } from '../local/eventually.ts';
import { draftFor, person, setUpSmallOffice, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { giveAccounts, type Reply } from './house.ts';
import { type DistantBrowser, signedInAt } from './overHttp.ts';

type Api = Awaited<ReturnType<typeof openApiAtWork>>;
let api: Api;
let base: string;
let finding: string;
let unreceived: string;
const people: Record<string, DistantBrowser> = {};

const nowhere = '00000000-0000-4000-8000-000000000000';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const planOf = (by: '2020-05-20') => ({
  causeAnalysis: '无人负责。',
  measures: [{ text: '聘请护路员', person: '村主任', by }],
  milestones: [],
});

beforeAll(async () => {
  api = await openApiAtWork();
  const { db, engine, server } = api;
  const drafts = [draftFor(), draftFor()];
  const batch = await setUpSmallOffice(db, drafts);
  [finding = '', unreceived = ''] = batch.findings;
  const stranger = person('stranger');
  await db.insertInto('person').values(stranger).execute();
  await giveAccounts(db, [...smallOffice.people, stranger]);
  const at = instant('2020-03-05T09:00:00+08:00');
  await dispatchChunk(db, batch.id, '', 10, { at, by: 'office-head' });
  for (const [by, command] of [
    ['handler', { type: 'receive' }],
    ['handler', { type: 'submitPlan', plan: planOf('2020-05-20') }],
    ['officer', { type: 'approvePlan' }],
  ] as const) {
    const ref = { commandId: command.type, at, by };
    await keepSubmission(db, finding, ref, command as never);
    const { refusal } = await transition(db, finding, at, ref);
    if (refusal !== undefined) throw new Error(refusal.refused);
  }
  await ensureWorkflows(engine, db, batch.findings);
  await server.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  for (const name of ['handler', 'officer', 'stranger']) people[name] = await signedInAt(base, name);
}, 60_000);

afterAll(() => api?.close());

let keys = 0;

function formOf(name: string, bytes: Buffer, measure?: string): FormData {
  const form = new FormData();
  if (measure !== undefined) form.append('measure', measure);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

function upload(
  form: FormData | object,
  { by = 'handler', to = finding, key = `file-${++keys}` } = {},
): Promise<Reply> {
  return (people[by] as DistantBrowser).send('POST', `/api/findings/${to}/evidence`, {
    body: form,
    headers: { 'idempotency-key': key, 'accept-language': 'en' },
  });
}

/** Whatever an upload can leave behind. */
async function left() {
  const rows = await api.db.selectFrom('evidence').select('id').execute();
  const files = await readdir(api.filesFolder, { recursive: true, withFileTypes: true });
  const submissions = await api.db.selectFrom('submission').select('command_id').execute();
  return {
    rows: rows.map(({ id }) => id).sort(),
    submissions: submissions.length,
    files: files
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort(),
  };
}

describe('evidence', () => {
  it('is kept with its hash and its type by content, stands in the finding’s history, and comes back as it was', async () => {
    const { status, body } = await upload(formOf('护路合同（签字版）.pdf', pdf, '0'));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      measure: 0,
      item: null,
      name: '护路合同（签字版）.pdf',
      version: 1,
      type: 'application/pdf',
      bytes: pdf.length,
      sha256: sha256(pdf),
      uploadedBy: { id: 'handler', name: 'handler' },
      at: api.time.now,
    });
    expect(await eventsOf(api.db, finding, 'evidenceAttached')).toMatchObject([
      { measure: 0, reference: body.id, by: 'handler' },
    ]);
    const saved = await people.officer?.send('GET', `/api/evidence/${body.id}`);
    expect(saved).toMatchObject({
      status: 200,
      body: pdf,
      headers: {
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-disposition': `attachment; filename="_________.pdf"; filename*=UTF-8''${encodeURIComponent('护路合同（签字版）.pdf')}`,
      },
    });
  });

  it('of a name that is there already is its next version; on the closing form it is counted apart', async () => {
    expect((await upload(formOf('照片.png', png, '0'))).body).toMatchObject({ version: 1 });
    expect((await upload(formOf('照片.png', png, '0'))).body).toMatchObject({ version: 2 });
    expect((await upload(formOf('照片.png', png))).body).toMatchObject({ version: 1, measure: null });
  });

  it('many of one name at once each have a version of their own', async () => {
    const replies = await Promise.all([1, 2, 3, 4].map(() => upload(formOf('同名.png', png, '0'))));
    const versions = replies.map(({ body }) => body.version);
    expect(versions.sort()).toEqual([1, 2, 3, 4]);
  });

  it('sent again with the same key is the same; with another file it is refused and leaves nothing', async () => {
    const first = await upload(formOf('表.csv', Buffer.from('村,户数\n上湾,31\n'), '0'), { key: 'again' });
    expect(first).toMatchObject({ status: 201, body: { type: 'text/csv' } });
    const before = await left();
    const again = await upload(formOf('表.csv', Buffer.from('村,户数\n上湾,31\n'), '0'), { key: 'again' });
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await upload(formOf('表.csv', Buffer.from('村,户数\n上湾,32\n'), '0'), { key: 'again' });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(await left()).toEqual(before);
  });

  it('twice at once with the same key is one', async () => {
    const before = await left();
    const both = await Promise.all(
      [1, 2].map(() => upload(formOf('一次.png', png), { key: 'twice at once'.replaceAll(' ', '-') })),
    );
    expect(both[0]).toMatchObject({ status: 201 });
    expect(both[1]?.body).toEqual(both[0]?.body);
    const after = await left();
    expect(after.rows.length - before.rows.length).toBe(1);
    expect(after.files.length - before.files.length).toBe(1);
  });
});

describe('evidence that is refused leaves neither row nor file', () => {
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  it.each([
    [
      'a program called a picture',
      formOf('照片.jpg', Buffer.from('4d5a90000300', 'hex')),
      415,
      'unsupported-type',
    ],
    ['a picture called a program', formOf('照片.exe', png), 415, 'unsupported-type'],
    [
      'a page called a text',
      formOf('页面.html', Buffer.from('<script>alert(1)</script>')),
      415,
      'unsupported-type',
    ],
    ['an archive', formOf('全部.zip', zip), 415, 'unsupported-type'],
    [
      'a text that is not UTF-8',
      formOf('旧.txt', Buffer.from([0xd6, 0xd0, 0xce, 0xc4])),
      415,
      'unsupported-type',
    ],
    ['an empty file', formOf('空.txt', Buffer.alloc(0)), 400, 'file-missing'],
    ['a form without a file', new FormData(), 400, 'file-missing'],
    ['a measure that the plan does not have', formOf('照片.png', png, '7'), 422, 'no-such-measure'],
    ['a measure that is no number', formOf('照片.png', png, 'x'), 400, 'malformed'],
    ['a name that is too long', formOf(`${'长'.repeat(200)}.png`, png), 400, 'text-too-long'],
    ['a name with a character that turns it round', formOf('a\u202egnp.png', png), 400, 'control-characters'],
    ['no form at all', { file: 'x' }, 415, 'malformed'],
  ] as const)('%s', async (_, form, status, code) => {
    const before = await left();
    const reply = await upload(form);
    expect(reply).toMatchObject({
      status,
      body: { code, title: expect.any(String), next: expect.any(String) },
    });
    expect(await left()).toEqual(before);
  });

  it('a field that nobody knows', async () => {
    const form = new FormData();
    form.append('village', '3');
    form.append('file', new Blob([new Uint8Array(png)]), '照片.png');
    expect(await upload(form)).toMatchObject({
      status: 400,
      body: { code: 'unknown-field', field: 'village' },
    });
  });

  it('from somebody who may not attach it, where nothing can be attached yet, or on a finding out of sight', async () => {
    const before = await left();
    const form = () => formOf('照片.png', png);
    expect(await upload(form(), { by: 'officer' })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    expect(await upload(form(), { to: unreceived })).toMatchObject({
      status: 409,
      body: { code: 'wrong-stage' },
    });
    const { reference: _, ...none } = (await upload(form(), { to: nowhere })).body;
    const { reference: __, ...hidden } = (await upload(form(), { by: 'stranger' })).body;
    expect(none).toMatchObject({ status: 404, code: 'not-found' });
    expect(hidden).toEqual(none);
    expect(await left()).toEqual(before);
  });

  it('larger than 200 MB: at sight where it says so, else when it turns out', {
    timeout: 120_000,
  }, async () => {
    const before = await left();
    const told = await rawUpload({ 'content-length': String(300 * 1_024 * 1_024) }, (sent) => sent.end());
    expect(told).toMatchObject({ status: 413, code: 'file-too-large' });
    const megabyte = Buffer.alloc(1_024 * 1_024, 'a');
    const turnedOut = await rawUpload({}, async (sent) => {
      sent.write(head('大.txt'));
      for (let i = 0; i < 201; i += 1) {
        if (!sent.write(megabyte)) await new Promise((drained) => sent.once('drain', drained));
      }
      sent.end(tail);
    });
    expect(turnedOut).toMatchObject({ status: 413, code: 'file-too-large' });
    expect(await left()).toEqual(before);
  });

  it('cut off half-way', async () => {
    const before = await left();
    const sent = rawRequest({});
    sent.on('error', () => {});
    sent.write(head('断.txt'));
    sent.write(Buffer.alloc(300_000, 'a'));
    await eventually('it comes in', async () => (await left()).files.length > before.files.length);
    sent.destroy();
    await eventually(
      'nothing of it is left',
      async () => JSON.stringify(await left()) === JSON.stringify(before),
    );
  });

  it('left by a process that died: it is swept away while the API runs, and nothing that still comes in', async () => {
    const incoming = join(api.filesFolder, 'incoming');
    for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'half');
    const yesterday = Date.now() / 1_000 - 86_400;
    await utimes(join(incoming, 'old'), yesterday, yesterday);
    // One that ends while it is looked at: a name without a file.
    await symlink(join(incoming, 'nowhere'), join(incoming, 'gone'));
    const files = await openFiles(api.filesFolder);
    const hour = 20;
    const end = takeBackHourly({ ...api, files, clock: () => api.time.now }, api.server.log, hour);
    const swept = ['gone', 'new'];
    await eventually('the old one is gone', async () =>
      isDeepStrictEqual((await readdir(incoming)).sort(), swept),
    );
    await utimes(join(incoming, 'new'), yesterday, yesterday);
    await eventually('the other is too', async () => isDeepStrictEqual(await readdir(incoming), ['gone']));
    end();
    await rm(join(incoming, 'gone'));
  });
});

describe('an upload whose outcome stayed unknown', () => {
  it('is taken back after a day, where no command has attached it', async () => {
    const attached = await upload(formOf('在案.png', png));
    const { db, filesFolder, time } = api;
    const before = await left();
    // No command has this id, so none will ever come back with a receipt.
    const row = { ...sameFile, id: randomUUID(), findingId: finding, commandId: 'lost', at: time.now };
    const files = await openFiles(filesFolder);
    const incoming = await files.takeIn(Readable.from([png]));
    await enterUpload(db, row);
    await files.keep(incoming, row.id);
    await files.forget(incoming);
    const sweep = (at: Instant) => takeBackAbandoned({ db, files, clock: () => at });
    await sweep(time.now);
    expect((await left()).rows).toContain(row.id);
    await sweep(addMillis(time.now, 25 * 3_600_000));
    expect(await left()).toEqual(before);
    expect(before.rows).toContain(attached.body.id);
  });
});

describe('evidence is seen by whoever sees its finding', () => {
  it('and by nobody else', async () => {
    const { body } = await upload(formOf('内部.png', png));
    const ask = (name: string, id = body.id) =>
      (people[name] as DistantBrowser).send('GET', `/api/evidence/${id}`);
    expect((await ask('officer')).status).toBe(200);
    const { reference: _, ...none } = (await ask('stranger', nowhere)).body;
    const { reference: __, ...hidden } = (await ask('stranger')).body;
    expect(none).toMatchObject({ status: 404, code: 'not-found' });
    expect(hidden).toEqual(none);
    expect((await fetch(`${base}/api/evidence/${body.id}`)).status).toBe(401);
  });
});

const sameFile = {
  measure: null,
  item: null,
  name: '丢失.png',
  type: 'image/png',
  bytes: png.length,
  sha256: createHash('sha256').update(png).digest(),
  uploadedBy: 'handler',
};

const boundary = 'the-form';
const head = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
const tail = `\r\n--${boundary}--\r\n`;

function rawRequest(headers: Record<string, string>): ClientRequest {
  keys += 1;
  return request(`${base}/api/findings/${finding}/evidence`, {
    method: 'POST',
    // A request that breaks off leaves a connection on which no other can follow.
    agent: false,
    headers: {
      ...(people.handler as DistantBrowser).headers(),
      'idempotency-key': `raw-${keys}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
  });
}

/** An upload sent piece by piece; gives the problem that it is answered with. */
function rawUpload(
  headers: Record<string, string>,
  write: (sent: ClientRequest) => void,
): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const sent = rawRequest(headers);
    sent.on('error', reject);
    sent.on('response', (reply) => {
      let text = '';
      reply.on('data', (part) => {
        text += part;
      });
      reply.on('end', () => resolve(JSON.parse(text)));
    });
    write(sent);
  });
}
