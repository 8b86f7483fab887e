import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietRuntime } from '../../worker/runtime.ts';

const recorded = join(import.meta.dirname, 'recorded');
const read = (file: string) => JSON.parse(readFileSync(join(recorded, file), 'utf8')) as { events: object[] };

let codePath: string;
beforeAll(async () => {
  quietRuntime(pino({ level: 'silent' }));
  codePath = await workflowBundle(join(tmpdir(), 'xiaohao-test-bundles'));
});

/** Histories recorded by `npm run rehearse -- … --histories`, one from each shape the workflow has had. */
describe.each(readdirSync(recorded))('the recorded life %s', (file) => {
  const replay = (history: object) =>
    Worker.runReplayHistory({ workflowBundle: { codePath } }, historyFromJSON(history), 'finding/recorded');

  it('replays with the workflow of today', async () => {
    await expect(replay(read(file))).resolves.toBeUndefined();
  });

  it('does not replay where one of its timers is missing', async () => {
    const history = read(file);
    const timers = (event: object) => JSON.stringify(event).includes('EVENT_TYPE_TIMER_STARTED');
    const at = history.events.findIndex(timers);
    const without = history.events.map((event, i) =>
      i === at ? { ...event, eventType: 'EVENT_TYPE_MARKER_RECORDED' } : event,
    );
    await expect(replay({ events: without })).rejects.toThrow();
  });
});
