/** What a session tells whoever works on the app: each line says whose it is and what was running. */

import { type Services, type Speaker, stackOf } from "../engine/services.ts";
import type { StoreFailure } from "../store/field-store.ts";

export class SessionLog {
  private readonly services: Services;
  private readonly speaker: Speaker;

  constructor(services: Services, speaker: Speaker) {
    this.services = services;
    this.speaker = speaker;
  }

  info(text: string): void {
    this.write("info", text);
  }

  warn(text: string): void {
    this.write("warn", text);
  }

  error(text: string): void {
    this.write("error", text);
  }

  /** `speaker` = whose handler it was, where that is not the one that runs. */
  handlerFailed(error: unknown, speaker: Speaker = this.speaker): void {
    const { text, stack } = stackOf(error);
    const { session, handler, event } = speaker;
    this.services.log({ level: "error", text, session, handler, event, stack });
  }

  /** A binding belongs to no event: its place in the page stands for the handler. */
  bindingFailed({ node, prop }: { node: string; prop: string }, error: unknown): void {
    const { text, stack } = stackOf(error);
    const handler = `${node}.${prop}`;
    const { session } = this.speaker;
    this.services.log({ level: "error", text: `${handler}: ${text}`, session, handler, stack });
  }

  storeFailed(failures: readonly StoreFailure[]): void {
    for (const { field, error } of failures) this.error(`${field} could not be stored: ${error.message}`);
  }

  private write(level: "info" | "warn" | "error", text: string): void {
    const { session, handler, event } = this.speaker;
    this.services.log({ level, text, session, handler, event });
  }
}
