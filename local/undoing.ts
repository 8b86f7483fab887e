/** One way back from something that was started; hurried where the signal is aborted. */
export type Undo = (hurry: AbortSignal) => Promise<void>;

/** What has been started so far, to be taken down in the opposite order. */
export class Undoing {
  readonly #steps: Undo[] = [];

  add(undo: Undo): void {
    this.#steps.push(undo);
  }

  /** Takes everything down; a step that fails is logged and does not keep the others up. */
  async undo(hurry: AbortSignal, log: (line: string) => void): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step(hurry).catch((error: Error) => log(error.message));
    }
  }
}
