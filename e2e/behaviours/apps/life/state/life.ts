import { type ErrorContext, SharedState, State, type StateClass } from "heddle";

/** The app's own work: beats from its start to its end. */
export class Pulse extends SharedState {
  lines: string[] = [];
  beats = 0;

  async onStart() {
    this.lines.push("started");
    while (!this.signal.aborted) {
      await new Promise<void>((resolve) => setTimeout(resolve, 100));
      this.beats += 1;
    }
  }

  onStop() {
    this.lines.push("stopped");
  }

  add(line: string) {
    this.lines.push(line);
  }
}

/** What a mixin adds: a count, and a label that says it. */
export function Counted<Base extends StateClass>(base: Base) {
  abstract class Counted extends base {
    count = 0;

    get label() {
      return `${this.count} counted`;
    }

    add() {
      this.count += 1;
    }
  }
  return Counted;
}

/** First level. */
export class Base extends Counted(State) {
  name = "base";

  get title() {
    return `${this.name}: ${this.label}`;
  }
}

/** Second level: another field's value, another handler. */
export class Middle extends Base {
  override name = "middle";

  override add() {
    super.add();
    this.count += 10;
  }
}

/** Third level. */
export class Visit extends Middle {
  errors: string[] = [];
  broken = false;

  override get title() {
    return `third ${super.title}`;
  }

  get shown() {
    if (this.broken) throw new Error("cannot be shown");
    return "whole";
  }

  onError(error: Error, { kind }: ErrorContext) {
    this.errors.push(`${kind} ${error.message}`);
  }

  fail() {
    throw new Error("handler failed");
  }

  break() {
    this.broken = true;
  }
}
