import { Readable } from 'node:stream';
import type { Files } from '../../api/files/files.ts';
import type { Upload } from '../../db/evidence.ts';
import type { StoryAct, StoryBatch } from './story.ts';

/** A paper as the ledger is told of it. */
export type PaperKept = Pick<Upload, 'id' | 'measure' | 'item' | 'name' | 'type' | 'bytes' | 'sha256'>;

/** Keeps the evidence that the story's acts bring along; what an earlier run has kept stays. */
export async function keepPapers(
  files: Files,
  batches: readonly StoryBatch[],
): Promise<ReadonlyMap<StoryAct, PaperKept>> {
  const kept = new Map<StoryAct, PaperKept>();
  for (const act of batches.flatMap(({ acts }) => acts)) {
    const { command, paper } = act;
    if (command.type !== 'attachEvidence' || paper === undefined) continue;
    const incoming = await files.takeIn(Readable.from([Buffer.from(paper.text)]));
    await files.keep(incoming, command.reference);
    await files.forget(incoming);
    const { bytes, sha256 } = incoming;
    const { reference: id, measure = null, item = null } = command;
    kept.set(act, { id, measure, item, name: paper.name, type: paper.type, bytes, sha256 });
  }
  return kept;
}
