import { State } from "heddle";

/** Each way in which a handler shows values before it ends. */
export class Steps extends State {
  step = "none";

  *generator() {
    for (const step of ["one", "two", "three"]) {
      this.step = step;
      yield;
    }
    this.step = "done";
  }

  async *asyncGenerator() {
    for (const step of ["one", "two", "three"]) {
      this.step = step;
      yield;
      await this.pause();
    }
    this.step = "done";
  }

  async flushing() {
    this.step = "before";
    await this.flush();
    await this.pause();
    this.step = "done";
  }

  private pause() {
    return new Promise<void>((resolve) => setTimeout(resolve, 30));
  }
}
