import type { Json } from "@heddle/schema";
import type { EffectsListener } from "../effects/effects.ts";
import { type Services, stackOf } from "../engine/services.ts";
import type { SessionLog } from "./session-log.ts";

/** Whose effects they are. */
export interface EffectsHome {
  readonly session: string;
  readonly services: Services;
  readonly log: SessionLog;
  changed(): void;
  interim(): void;
}

/** What comes of a session's effects beside the browser's. */
export class SessionEffects implements EffectsListener {
  private readonly home: EffectsHome;

  constructor(home: EffectsHome) {
    this.home = home;
  }

  overflow(): void {
    this.home.log.warn("Too many effects in one commit; the rest are dropped.");
  }

  added(): void {
    this.home.changed();
  }

  asked(): void {
    this.home.interim();
  }

  awaits(person: boolean): void {
    const { session, services } = this.home;
    services.emit({ kind: "awaits", session, person });
  }

  failed(what: string, error: unknown): void {
    this.home.log.warn(`${what} was not made: ${stackOf(error).text}`);
  }

  callFiles(args: Json[]): Promise<Json> {
    const { session, services } = this.home;
    return services.callHost(session, "file", args);
  }
}
