import { type Ground, openGround } from './ground.ts';
import { saveHistories } from './histories.ts';
import { setUpOffice } from './office.ts';
import { play } from './play.ts';
import { reportOf } from './report.ts';
import type { Scenario } from './scenario.ts';
import { startServers } from './servers.ts';

/** A scenario and where it was read. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
}

/**
 * Plays scenarios one after another and gives the document to print of each, in their order: what
 * came of one does not depend on those before it. Throws where the servers fail, naming the file.
 */
export async function rehearse(
  files: readonly ScenarioFile[],
  histories: string | undefined,
  say: (line: string) => void,
) {
  const ground = await openGround(say);
  try {
    const documents: Awaited<ReturnType<typeof rehearseOne>>[] = [];
    for (const { file, scenario } of files) {
      say(`${file}:`);
      documents.push(
        await rehearseOne(ground, scenario, histories).catch((cause: unknown) => {
          throw new Error(`${file}: not played to its end`, { cause });
        }),
      );
    }
    return documents;
  } finally {
    await ground.down();
  }
}

async function rehearseOne(ground: Ground, scenario: Scenario, histories: string | undefined) {
  const began = performance.now();
  const servers = await startServers(ground, scenario.start);
  try {
    const office = await setUpOffice(servers.db, scenario);
    await servers.startWorker();
    const acts = await play(servers, office, scenario);
    const report = await reportOf(servers.db, office, scenario, acts, servers.sink.messages());
    if (histories !== undefined) await saveHistories(servers.engine, office.ids.values(), histories);
    return { wallSeconds: Math.round((performance.now() - began) / 10) / 100, ...report };
  } finally {
    await servers.stop();
  }
}
