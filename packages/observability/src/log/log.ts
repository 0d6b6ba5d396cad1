/** How the servers' logs are written: sentences for people, or one JSON object a line for what collects them. Never secrets, tokens or payloads. */

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogRecord {
  level: LogLevel;
  /** A sentence. */
  message: string;
  /** Which kind of record it is, for filters: `handler-error`, `quarantine`. */
  event?: string | undefined;
  /** Site (`production:<app>`), where it concerns one. */
  site?: string | undefined;
  app?: string | undefined;
  session?: string | undefined;
  /** Number of the session's event. */
  seq?: number | undefined;
  /** `Images.generate`. */
  handler?: string | undefined;
}

export interface LogSettings {
  format: "text" | "json";
  /** Records below it are left out. */
  level: LogLevel;
}

/** A setting of the log that cannot be used. */
export class LogSettingError extends Error {
  readonly code = "bad-setting";
}

/** HEDDLE_LOG (`text`, `json`) and HEDDLE_LOG_LEVEL (`debug`, `info`, `warn`, `error`). @throws {LogSettingError} */
export function readLogSettings(environment: Readonly<Record<string, string | undefined>>): LogSettings {
  const format = environment.HEDDLE_LOG || "text";
  if (format !== "text" && format !== "json")
    throw new LogSettingError(`HEDDLE_LOG is "${format}"; write text or json.`);
  const level = environment.HEDDLE_LOG_LEVEL || "info";
  const known = LOG_LEVELS.find((one) => one === level);
  if (!known) throw new LogSettingError(`HEDDLE_LOG_LEVEL is "${level}"; write debug, info, warn or error.`);
  return { format, level: known };
}

export function isLogged(level: LogLevel, settings: LogSettings): boolean {
  return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(settings.level);
}

/** One line of JSON, with the line's end. @param source `runtime` or `editor` */
export function jsonLine(source: string, record: LogRecord, now: Date): string {
  const { level, event, message, site, app, session, seq, handler } = record;
  const line = { time: now.toISOString(), level, source, event, message, site, app, session, seq, handler };
  return `${JSON.stringify(line)}\n`;
}
