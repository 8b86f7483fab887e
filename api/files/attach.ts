import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../db/actor.ts';
import { type Evidence, enterUpload, evidenceWithin, takeBackUpload, uploadBy } from '../../db/evidence.ts';
import { give, mayGive } from '../commands/give.ts';
import type { GivenCommand } from '../commands/given.ts';
import type { House } from '../house.ts';
import { Problem } from '../problem.ts';
import { typeOf } from './type.ts';
import { type Arrived, type Proved, takeUpload } from './upload.ts';

/** Where evidence goes, and the command that takes it there. */
export interface Attaching {
  readonly findingId: string;
  readonly commandId: string;
}

/**
 * Takes in a file and attaches it to a finding within a person's scope. The same command again with the
 * same file gives the same evidence. Where it is refused or cut off, neither row nor file stays; where
 * its outcome is unknown both wait for the command to be sent again.
 */
export async function attach(
  house: House,
  actor: Actor,
  request: FastifyRequest,
  to: Attaching,
): Promise<Evidence> {
  const arrived = await takeUpload(request, house.files, async (proved) => {
    const known = await uploadBy(house.db, to.findingId, to.commandId);
    if (known === undefined) await mayGive(house, actor, to.findingId, attaching(proved, to.commandId));
  });
  try {
    return await attachArrived(house, actor, arrived, to);
  } finally {
    await house.files.forget(arrived.incoming);
  }
}

async function attachArrived(
  house: House,
  actor: Actor,
  { incoming, measure, item, name }: Arrived,
  { findingId, commandId }: Attaching,
): Promise<Evidence> {
  const { db, files, clock } = house;
  const type = await typeOf(incoming.path, name);
  if (type === null) throw new Problem(415, 'unsupported-type', { field: 'file' });
  const { bytes, sha256 } = incoming;
  const file = { findingId, commandId, measure, item, name, type, bytes, sha256, uploadedBy: actor.personId };
  const at = clock();
  const keep = async (as: string) => {
    const id = await enterUpload(db, { ...file, id: as, at });
    if (id === null) throw new Problem(422, 'key-reused');
    await files.keep(incoming, id);
    return id;
  };
  const id = await keep(randomUUID());
  const command = attaching({ measure, item }, id);
  try {
    await give(house, actor, { findingId, commandId, command, seen: undefined });
  } catch (failure) {
    if (isRefused(failure)) await takeBackUpload(db, id, () => files.remove(id));
    throw failure;
  }
  // The same command, refused a moment ago, may have taken both back meanwhile.
  await keep(id);
  const evidence = await evidenceWithin(db, actor.scope, id);
  if (evidence === undefined) throw new Error(`evidence ${id} was attached and is not there`);
  return evidence;
}

function attaching({ measure, item }: Proved, reference: string): GivenCommand {
  const proves = { ...(measure === null ? {} : { measure }), ...(item === null ? {} : { item }) };
  return { type: 'attachEvidence', reference, ...proves };
}

/** Any answer but that nobody knows. */
function isRefused(failure: unknown): boolean {
  return failure instanceof Problem && failure.status < 500;
}
