/** What the runtime says to the person who runs it. Never holds secrets, tokens or payloads. */

export interface RuntimeLogEntry {
  level: "info" | "warn" | "error";
  /** A sentence. */
  message: string;
  /** Site id (`production:<app>`), where it concerns one. */
  site?: string;
  /** Session id, where it concerns one. */
  session?: string;
}

export type RuntimeLog = (entry: RuntimeLogEntry) => void;

/** Lines on standard error: `warn production:abc session xyz: message`. */
export const logToStandardError: RuntimeLog = (entry) => {
  const where = [entry.site, entry.session && `session ${entry.session}`].filter(Boolean).join(" ");
  process.stderr.write(
    `${entry.level}${where ? ` ${where}` : ""}: ${entry.message.replaceAll("\n", "\n  ")}\n`,
  );
};
