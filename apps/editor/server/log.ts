/** What the editor's server says to the person who runs it. Never holds secrets, tokens or what documents contain. */

import { isLogged, jsonLine, type LogRecord, type LogSettings } from "@heddle/observability";

/** A sentence, and what it is about; its level is `info` unless said. */
export type EditorLog = (text: string, about?: Partial<Omit<LogRecord, "message">>) => void;

/** Lines on standard error: time, level where it is none of everyday, sentence; or one JSON object each. */
export function standardErrorLog(settings: LogSettings): EditorLog {
  return (message, about = {}) => {
    const level = about.level ?? "info";
    if (!isLogged(level, settings)) return;
    const now = new Date();
    process.stderr.write(
      settings.format === "json"
        ? jsonLine("editor", { ...about, level, message }, now)
        : `${now.toISOString()} editor: ${level === "info" ? "" : `${level}: `}${message}\n`,
    );
  };
}
