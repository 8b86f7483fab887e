import { saveHistories } from './histories.ts';
import { setUpOffice } from './office.ts';
import { play } from './play.ts';
import { reportOf } from './report.ts';
import type { Scenario } from './scenario.ts';
import { startServers } from './servers.ts';

/** Plays a scenario on servers of its own and gives the document to print. Throws where they fail. */
export async function rehearse(
  scenario: Scenario,
  histories: string | undefined,
  say: (line: string) => void,
) {
  const began = performance.now();
  const servers = await startServers(scenario.start, say);
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
