import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rehearsalPolicy } from './policy.ts';
import type { ScenarioFile } from './rehearse.ts';
import { readScenario } from './scenario.ts';

const usage = `npm run --silent rehearse -- FILE.json [--histories DIR]
npm run --silent rehearse -- FILE.json FILE.json …
npm run --silent rehearse -- --print-policy
`;
/** A scenario or a call that cannot be played as it is. */
const badScenario = 2;

const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (document: unknown) => process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if (call === null) {
    say(usage);
    return badScenario;
  }
  if (call.printPolicy) {
    print(rehearsalPolicy);
    return 0;
  }
  const loaded = call.files.map(load);
  const files = loaded.filter((one) => one !== null);
  if (files.length < loaded.length) return badScenario;
  // Loaded only now: a faulty scenario or a question about the policy needs no server.
  const { rehearse } = await import('./rehearse.ts');
  const documents = await rehearse(files, call.histories, say);
  const [only] = documents;
  print(documents.length === 1 ? only : documents.map((one, i) => ({ file: call.files[i], ...one })));
  return 0;
}

function readCall(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { histories: { type: 'string' }, 'print-policy': { type: 'boolean', default: false } },
    });
    const { histories, 'print-policy': printPolicy } = values;
    // Two scenarios' histories would be files of the same names.
    const playable = positionals.length === 1 || (positionals.length > 1 && histories === undefined);
    return printPolicy || playable ? { files: positionals, histories, printPolicy } : null;
  } catch {
    return null;
  }
}

function load(file: string): ScenarioFile | null {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (failure) {
    say(`${file}: cannot be read: ${(failure as Error).message}`);
    return null;
  }
  const read = readScenario(json);
  if ('scenario' in read) return { file, scenario: read.scenario };
  for (const { path, message } of read.faults) say(`${file}: ${path}: ${message}`);
  return null;
}
