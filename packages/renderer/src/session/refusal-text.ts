import type { ErrorCode } from "@heddle/state-engine/protocol";

/** What to tell a person of an event that was refused; null where there is nothing they could do. */
export function refusalText(code: ErrorCode, message: string): string | null {
  switch (code) {
    case "handler-error":
      return message || "Something went wrong while handling that. Try again.";
    case "killed":
      return "That took too long and was stopped. Nothing else was lost.";
    case "gone":
      return message || "This cannot be done any more.";
    case "rate-limited":
      return "That was too much at once. Wait a moment and try again.";
    case "too-large":
      return "That is too large to be sent.";
    case "unknown-session":
    case "forbidden":
      return message || "This page may not be used any more. Reload it.";
    default:
      return null;
  }
}
