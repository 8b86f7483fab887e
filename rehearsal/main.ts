import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rehearsalPolicy } from './policy.ts';
import { readScenario, type Scenario } from './scenario.ts';

const usage = `npm run --silent rehearse -- FILE.json [--histories DIR]
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
  const scenario = load(call.file);
  if (scenario === null) return badScenario;
  // Loaded only now: a faulty scenario or a question about the policy needs no server.
  const { rehearse } = await import('./rehearse.ts');
  print(await rehearse(scenario, call.histories, say));
  return 0;
}

function readCall(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { histories: { type: 'string' }, 'print-policy': { type: 'boolean', default: false } },
    });
    const [file = '', ...more] = positionals;
    const complete = values['print-policy'] || (file !== '' && more.length === 0);
    return complete ? { file, histories: values.histories, printPolicy: values['print-policy'] } : null;
  } catch {
    return null;
  }
}

function load(file: string): Scenario | null {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (failure) {
    say(`${file}: cannot be read: ${(failure as Error).message}`);
    return null;
  }
  const read = readScenario(json);
  if ('scenario' in read) return read.scenario;
  for (const { path, message } of read.faults) say(`${file}: ${path}: ${message}`);
  return null;
}
