/** Why the editor's server cannot start, for the person who starts it. */
export class ConfigProblem extends Error {
  readonly cure: string;

  constructor(message: string, cure: string) {
    super(message);
    this.name = "ConfigProblem";
    this.cure = cure;
  }
}
