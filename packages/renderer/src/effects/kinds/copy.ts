import { copyText } from "@heddle/components/clipboard";
import type { ClientEffect } from "../effect.ts";

export const copy: ClientEffect = {
  name: "copy",
  run(targets, [text]) {
    if (typeof text !== "string") return;
    void copyText(text).catch(() =>
      targets.toast("warning", "Your browser kept the text from being copied.", {
        duration: 0,
        action: { label: "Copy it", run: () => void copyText(text) },
      }),
    );
  },
};
