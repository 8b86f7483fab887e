/** One process of this machine, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** An opaque mark of when it started; equal marks mean the same process. */
  startedAt: string;
}

/**
 * Who has this number now.
 * @returns undefined where no process has it, or only one that has ended and was not yet collected.
 */
export function identify(pid: number): ProcessIdentity | undefined;

/** Whether this very process is still running; a reused number does not count. */
export function isRunning(process: ProcessIdentity): boolean;

/** The command that a process was started with; empty where it is gone. */
export function commandLine(pid: number): string;
