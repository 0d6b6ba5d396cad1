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

/** Reads what the gateway tells of an event. Fields that are not there are left out of the row. */
export function readTimelineEntry(entry: Json): TimelineRow {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return { label: String(entry), milliseconds: null, bytes: null, tone: "plain" };
  const parts = [
    text(entry.kind),
    text(entry.label) ?? text(entry.handler) ?? text(entry.name),
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
