/** Something a person can mend: one sentence, and what to do. Ends a command with exit code 1 and no stack. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {string} cure
   */
  constructor(message, cure) {
    super(message);
    this.cure = cure;
  }
}

/** One line for a Problem, the whole stack for a fault of ours. */
export function explain(error) {
  return error instanceof Problem
    ? `${error.message} ${error.cure}`
    : error instanceof Error
      ? error.stack
      : String(error);
}
