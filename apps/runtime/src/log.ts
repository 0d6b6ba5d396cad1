/** What the runtime says to the person who runs it. Never holds secrets, tokens or payloads. */

import { isLogged, jsonLine, type LogSettings } from "@heddle/observability";

export interface RuntimeLogEntry {
  level: "info" | "warn" | "error";
  /** A sentence. */
  message: string;
  /** Which kind of entry it is, for filters; absent: none that anybody filters for. */
  event?: RuntimeLogEvent;
  /** Site id (`production:<app>`), where it concerns one. */
  site?: string;
  /** Session id, where it concerns one. */
  session?: string;
  /** Number of the session's event, where it concerns one. */
  seq?: number;
  /** What ran: `Images.generate`. */
  handler?: string;
}

export type RuntimeLogEvent =
  | "app-log"
  | "bad-message"
  | "message-failure"
  | "runner-ended"
  | "quarantine"
  | "store-failure"
  | "page-failure"
  | "request-failure";

export type RuntimeLog = (entry: RuntimeLogEntry) => void;

/** Lines on standard error: `warn production:abc session xyz: message`, or one JSON object each. */
export function standardErrorLog(settings: LogSettings): RuntimeLog {
  return (entry) => {
    if (!isLogged(entry.level, settings)) return;
    process.stderr.write(
      settings.format === "json" ? jsonLine("runtime", withApp(entry), new Date()) : textOf(entry),
    );
  };
}

function withApp(entry: RuntimeLogEntry): RuntimeLogEntry & { app?: string } {
  const app = entry.site?.split(":")[1];
  return app === undefined ? entry : { ...entry, app };
}

function textOf(entry: RuntimeLogEntry): string {
  const where = [entry.site, entry.session && `session ${entry.session}`].filter(Boolean).join(" ");
  return `${entry.level}${where ? ` ${where}` : ""}: ${entry.message.replaceAll("\n", "\n  ")}\n`;
}
