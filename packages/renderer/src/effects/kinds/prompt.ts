import { type ClientEffect, recordOf, textIn } from "../effect.ts";

export const prompt: ClientEffect = {
  name: "prompt",
  run(targets, [options], id) {
    const given = recordOf(options);
    targets.ask(id, {
      kind: "prompt",
      title: textIn(given, "title"),
      text: textIn(given, "text"),
      label: textIn(given, "label"),
      initial: textIn(given, "initial"),
      placeholder: textIn(given, "placeholder"),
      confirm: textIn(given, "confirm") || "OK",
      cancel: textIn(given, "cancel") || "Cancel",
      isMultiline: given.multiline === true,
      isRequired: given.required === true,
    });
  },
};
