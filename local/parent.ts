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

/** How a program is asked to stop: `ask` as often as somebody asks, `hurry` at a second Ctrl-C. */
export interface StopRequests {
  ask(): void;
  hurry(): void;
}

/**
 * Listens to whoever may stop this program: a terminal, a service manager, its parent's end.
 * A terminal's Ctrl-C also comes back from run.mjs as SIGTERM, so only a second SIGINT means impatience.
 */
export function onStopAsked({ ask, hurry }: StopRequests): void {
  let interrupts = 0;
  process.on('SIGINT', () => {
    interrupts += 1;
    if (interrupts === 1) ask();
    else hurry();
  });
  process.on('SIGTERM', ask);
  process.on('SIGHUP', ask);
  onParentGone(ask);
}
