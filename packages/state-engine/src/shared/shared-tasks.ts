/** The tasks of an app: `onStart` and `onStop` of its shared states' default keys. SPEC.md, rule SH13. */

import type { Services } from "../engine/services.ts";
import type { Shape } from "../state/shape.ts";
import { DEFAULT_KEY } from "./key-name.ts";
import type { SharedKey } from "./shared-key.ts";

export class SharedTasks {
  private readonly services: Services;
  private readonly shapes: () => readonly Shape[];

  constructor(services: Services, shapes: () => readonly Shape[]) {
    this.services = services;
    this.shapes = shapes;
  }

  start(): void {
    for (const state of this.states()) state.start();
  }

  /** Ends them, whatever they do, and says so. */
  async stop(): Promise<void> {
    await Promise.all(this.states().map((state) => state.stop()));
    this.services.emit({ kind: "stopped" });
  }

  /** States of classes that have a task; others are not made because of it. */
  private states(): SharedKey[] {
    return this.shapes()
      .filter(({ kind, prototype }) => kind === "shared" && ("onStart" in prototype || "onStop" in prototype))
      .map((shape) => this.services.shared.loaded(shape, DEFAULT_KEY)!);
  }
}
