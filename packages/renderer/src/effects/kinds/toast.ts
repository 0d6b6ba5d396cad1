import { toastKind } from "../../shell/toasts.ts";
import { type ClientEffect, recordOf } from "../effect.ts";

export const toast: ClientEffect = {
  name: "toast",
  run(targets, [kind, text, options], number) {
    if (typeof text !== "string") return;
    const { id, description, duration, action } = recordOf(options);
    targets.toast(toastKind(kind), text, {
      id: typeof id === "string" ? id : String(number),
      ...(typeof description === "string" && { description }),
      ...(typeof duration === "number" && { duration }),
      ...(typeof action === "string" && {
        action: { label: action, run: () => targets.act(number), isServers: true },
      }),
    });
  },
};
