import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './identity.mjs';
import {
  readRunningProcess,
  removeProcessFile,
  type StartOptions,
  startDetached,
  stopProcess,
  writeProcessFile,
} from './processes.ts';

/** A server program of the local stack: how it is started, when it is ready, how it is asked to stop. */
export interface ServerPlan<Details extends object> {
  /** Remembers the running server, so that a later run adopts it where this one is killed. */
  processFile: string;
  logFile: string;
  /** What to run; asked again for every try, so that a port taken meanwhile is replaced. */
  command(): Promise<{
    program: string;
    args: string[];
    details: Details;
    options: Omit<StartOptions, 'logFile'>;
  }>;
  /** Whether it answers a real request. */
  answers(details: Details): Promise<boolean>;
  /** Whether the trouble in its log since this start passes by itself and is worth another try. */
  passes(log: string): boolean;
  /** The operator's message where it does not start. */
  failure(logFile: string, tail: string): string;
  stopSignal: NodeJS.Signals;
  /** What stops it at once without harm to its data. */
  hurrySignal: NodeJS.Signals;
}

export type RunningServer<Details extends object> = ProcessIdentity & Details;

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;
/** Characters of its log that the operator is shown. */
const TAIL = 2_000;

/** The server that a killed run left behind; undefined where none is running. */
export function leftBehind<Details extends object>({
  processFile,
}: ServerPlan<Details>): RunningServer<Details> | undefined {
  return readRunningProcess<RunningServer<Details>>(processFile);
}

/**
 * Waits until a server that was left behind answers.
 * @throws with the plan's message where it ends or does not answer in time.
 */
export async function adopt<Details extends object>(
  plan: ServerPlan<Details>,
  server: RunningServer<Details>,
): Promise<void> {
  writeProcessFile(plan.processFile, server);
  if (!(await answersInTime(plan, server, performance.now() + START_LIMIT_MS))) {
    throw new Error(plan.failure(plan.logFile, logSince(plan.logFile, 0)));
  }
}

/**
 * Starts the server and waits until it answers.
 * @throws with the plan's message where it does not.
 */
export async function start<Details extends object>(
  plan: ServerPlan<Details>,
): Promise<RunningServer<Details>> {
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    const { program, args, details, options } = await plan.command();
    const logStart = existsSync(plan.logFile) ? statSync(plan.logFile).size : 0;
    const process = await startDetached(program, args, { ...options, logFile: plan.logFile }, (started) =>
      writeProcessFile(plan.processFile, { ...details, ...started }),
    );
    const server = { ...details, ...process };
    if (await answersInTime(plan, server, deadline)) return server;
    await stop(plan, server);
    const log = logSince(plan.logFile, logStart);
    if (performance.now() > deadline || !plan.passes(log))
      throw new Error(plan.failure(plan.logFile, log.slice(-TAIL)));
    await pause(200);
  }
}

/**
 * Asks the server to stop, waits for its end and forgets it.
 * @param hurry when it is aborted the server ends at once.
 */
export async function stop<Details extends object>(
  { processFile, stopSignal, hurrySignal }: ServerPlan<Details>,
  server: ProcessIdentity,
  hurry?: AbortSignal,
): Promise<void> {
  await stopProcess(server, { signal: stopSignal, hurrySignal, hurry, patienceMs: STOP_LIMIT_MS });
  removeProcessFile(processFile);
}

async function answersInTime<Details extends object>(
  plan: ServerPlan<Details>,
  server: RunningServer<Details>,
  deadline: number,
): Promise<boolean> {
  while (isRunning(server) && performance.now() < deadline) {
    if (await plan.answers(server)) return true;
    await pause(25);
  }
  return false;
}

function logSince(logFile: string, from: number): string {
  if (!existsSync(logFile)) return '';
  const log = readFileSync(logFile);
  // A log that was set aside for its length starts anew.
  return log.subarray(from <= log.length ? from : 0).toString('utf8');
}
