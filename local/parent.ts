/**
 * Calls `stop` when the process that started this one is gone, even where it was killed and could say nothing.
 * Programs started by run.mjs, and children of ours started with a channel, have this; for others nothing is watched.
 */
export function onParentGone(stop: () => void): void {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', stop);
  // Listening alone must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
