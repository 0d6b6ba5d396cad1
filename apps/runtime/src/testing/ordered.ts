/** Runs asynchronous work one after the other. */
export class Ordered {
  #last: Promise<void> = Promise.resolve();
  run(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }
}
