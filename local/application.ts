import type { MailSink } from './mailSink.ts';
import type { Postgres } from './postgres.ts';
import type { ProgramPlan } from './program.ts';
import type { TemporalPlace } from './temporal.ts';

/** The servers that the application stands on. */
export interface Servers {
  postgres: Pick<Postgres, 'superuserUrl'>;
  temporal: TemporalPlace;
  mail: Pick<MailSink, 'smtpUrl' | 'inboxUrl'>;
}

/** What the operator is shown of the application when it is up. */
export interface BlockLine {
  label: string;
  value: string;
}

/** Brings the database to the shape that the programs expect; the same again does nothing. */
export async function prepare(_servers: Servers): Promise<void> {}

/** The programs to run, in the order of their start. */
export function programs(_servers: Servers): Pick<ProgramPlan, 'name' | 'entry' | 'env'>[] {
  return [];
}

/** Its lines of the block, above those of the servers. */
export function blockLines(_servers: Servers): BlockLine[] {
  return [];
}
