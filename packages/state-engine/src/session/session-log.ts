/** What a session tells whoever works on the app: each line says whose it is and what was running. */

import { type Services, type Speaker, stackOf } from "../engine/services.ts";
import type { ValueMistake } from "../page/expected-value.ts";
import type { BindingInfo } from "../program/program.ts";
import type { StoreFailure } from "../store/field-store.ts";

/** What failed, and where: a handler by its name, a binding by its place on the page, or in the browser. */
export interface Failure {
  kind: "handler" | "binding" | "browser" | "message";
  where: string;
}

export class SessionLog {
  private readonly services: Services;
  private readonly speaker: Speaker;
  /** Is told of everything that goes wrong, after it was logged. */
  onFailure: (error: unknown, failure: Failure) => void = () => undefined;

  constructor(services: Services, speaker: Speaker) {
    this.services = services;
    this.speaker = speaker;
  }

  info(text: string): void {
    this.write("info", text);
  }

  /** The browser tells that something of the page failed there, or sent what nobody can read. */
  browserFailed(kind: "browser" | "message", { message, stack }: { message: string; stack: string }): void {
    const text = kind === "browser" ? `In the browser: ${message}` : `The browser sent: ${message}`;
    const { session } = this.speaker;
    this.services.log({ level: "error", text: stack === "" ? text : `${text}\n${stack}`, session });
    const error = new Error(message);
    error.stack = stack;
    this.onFailure(error, { kind, where: "browser" });
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
    this.onFailure(error, { kind: "handler", where: handler ?? "" });
  }

  /** A binding belongs to no event: its place in the page stands for the handler. */
  bindingFailed({ node, prop }: { node: string; prop: string }, error: unknown): void {
    const { text, stack } = stackOf(error);
    const handler = `${node}.${prop}`;
    const { session } = this.speaker;
    this.services.log({ level: "error", text: `${handler}: ${text}`, session, handler, stack });
    this.onFailure(error, { kind: "binding", where: handler });
  }

  /** A prop was given what it does not take; like a failure, it belongs to no event. */
  valueMistaken({ node, prop, expected }: BindingInfo, mistake: ValueMistake): void {
    const text = `${expected?.called ?? node}: ${prop} ${mistake.text}`;
    this.services.log({ level: "warn", text, session: this.speaker.session, handler: `${node}.${prop}` });
  }

  storeFailed(failures: readonly StoreFailure[]): void {
    for (const { field, error } of failures) this.error(`${field} could not be stored: ${error.message}`);
  }

  private write(level: "info" | "warn" | "error", text: string): void {
    const { session, handler, event } = this.speaker;
    this.services.log({ level, text, session, handler, event });
  }
}
