import { Down, type DownMessage, type DraftTopic } from "@heddle/state-engine/protocol";

/** Parses a frame from the server; null for anything that is not a message of this protocol (C11). */
export function parseDown(text: string): DownMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(message)) return null;
  return isShaped(message) ? (message as DownMessage) : null;
}

const DRAFT_TOPICS: ReadonlySet<string> = new Set<DraftTopic>([
  "log",
  "diagnostics",
  "state",
  "timeline",
  "answer",
]);

function isShaped(message: unknown[]): boolean {
  const [letter, one, two, three, four, five, six] = message;
  switch (letter) {
    case Down.patch:
      return isCount(one) && isCount(two) && Array.isArray(three);
    case Down.reply:
      return isCount(one) && (two === true || typeof two === "string");
    case Down.welcome:
      return (
        typeof one === "string" &&
        isCount(two) &&
        isCount(three) &&
        isCount(four) &&
        typeof five === "string" &&
        (six === null || (typeof six === "object" && "root" in six))
      );
    case Down.answered:
      return isCount(one);
    case Down.status:
      return typeof one === "string";
    case Down.draft:
      return typeof one === "string" && DRAFT_TOPICS.has(one);
    default:
      return false;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
