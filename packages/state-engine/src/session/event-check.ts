/** What an event must be to run: known to the page, mounted, enabled, with a payload of its type. */

import type { UploadedFileInfo } from "../frames/frames.ts";
import type { Scope } from "../page/scope.ts";
import type { View } from "../page/view.ts";
import type { ErrorCode } from "../protocol/messages.ts";
import { payloadProblem } from "./payload.ts";

export interface Refusal {
  code: ErrorCode;
  /** A sentence for the log and for who wrote the client. */
  message: string;
  /** Operations that take back what the person typed. */
  again: string[];
}

/** Why an event may not run; null = it may. What the person typed is then taken back on their page. */
export function problemWith(
  view: View,
  scope: Scope | undefined,
  event: number,
  payload: unknown,
  files?: readonly UploadedFileInfo[],
): Refusal | null {
  const info = view.program.event(event);
  if (!info) return { code: "bad-message", message: `The page has no event ${event}.`, again: [] };
  if (info.kind === "local")
    return {
      code: "bad-message",
      message: `Event ${event} runs in the browser and is not for the server.`,
      again: [],
    };
  if (!scope || scope.part !== info.part)
    return {
      code: "not-mounted",
      message: "What was used is not on the page any more.",
      again: [],
    };
  const back = info.kind === "bind" && info.binding !== undefined ? view.resend(scope, info.binding) : null;
  const again = back === null ? [] : [back];
  if (info.guards.some((guard) => guard === true || Boolean(view.now(scope, guard))))
    return { code: "disabled", message: "This is not enabled at the moment.", again };
  const problem = payloadProblem(info, payload, files);
  return problem ? { code: "bad-payload", message: `The value was refused: ${problem}.`, again } : null;
}
