import type { Json } from "@heddle/schema";

export interface TimelineRow {
  label: string;
  milliseconds: number | null;
  bytes: number | null;
  tone: "plain" | "good" | "bad";
}

const text = (value: Json | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const number = (value: Json | undefined): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** How the gateway names an event: `onClick of node <id>`, `value of node <id>`. */
const EVENT_NAME = /^(\S+) of node (\S+)$/;

/**
 * Reads what the gateway tells of an event. Fields that are not there are left out of the row.
 * @param nameOf what people call an event of a node; null when there is no such node any more
 */
export function readTimelineEntry(
  entry: Json,
  nameOf: (node: string, prop: string) => string | null,
): TimelineRow {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return { label: String(entry), milliseconds: null, bytes: null, tone: "plain" };
  const event = EVENT_NAME.exec(text(entry.name) ?? "");
  const name = (event && nameOf(event[2]!, event[1]!)) ?? text(entry.name);
  const parts = [
    text(entry.kind),
    text(entry.label) ?? text(entry.handler) ?? name,
    text(entry.detail),
  ].filter((part) => part !== null);
  const seq = number(entry.seq) ?? number(entry.ack);
  const failed = text(entry.error) ?? (entry.ok === false ? "failed" : null);
  return {
    label: `${parts.join(" · ") || "event"}${seq === null ? "" : ` · ${seq}`}${failed ? ` · ${failed}` : ""}`,
    milliseconds: number(entry.milliseconds) ?? number(entry.ms) ?? number(entry.duration),
    bytes: number(entry.bytes),
    tone: failed ? "bad" : text(entry.kind) === "committed" ? "good" : "plain",
  };
}
