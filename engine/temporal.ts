import { Client, Connection } from '@temporalio/client';

/** Where Temporal is, and how far the office's clock is from its. */
export interface Engine {
  readonly client: Client;
  /** Milliseconds; 0 outside rehearsals. */
  readonly clockOffset: number;
}

/** A client of the server at `address` (`host:port`). Throws where it does not answer within 10 s. */
export async function connectEngine(address: string, namespace: string, clockOffset = 0): Promise<Engine> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  return { client: new Client({ connection, namespace }), clockOffset };
}

/** The same without waiting: it connects when first asked, so that a server can start before Temporal does. */
export function reachEngine(address: string, namespace: string): Engine {
  return { client: new Client({ connection: Connection.lazy({ address }), namespace }), clockOffset: 0 };
}

/** Longer than this is as good as away. */
const patienceMs = 2_000;

/** Whether the server answers, soon. */
export function temporalAnswers({ client: { connection } }: Engine): Promise<boolean> {
  return connection
    .withDeadline(Date.now() + patienceMs, () => connection.workflowService.getSystemInfo({}))
    .then(
      () => true,
      () => false,
    );
}
