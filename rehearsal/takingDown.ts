/** What has been started, and the one way of taking it down again. */
export interface TakingDown {
  add(step: () => Promise<unknown>): void;
  /** Takes everything down in the opposite order. Whoever asks again waits for the same. */
  down(): Promise<void>;
}

/** Nothing as yet. */
export function takingDown(): TakingDown {
  const steps: (() => Promise<unknown>)[] = [];
  let going: Promise<void> | null = null;
  return {
    add: (step) => void steps.push(step),
    down() {
      going ??= (async () => {
        for (const step of steps.splice(0).reverse()) await step();
      })();
      return going;
    },
  };
}
