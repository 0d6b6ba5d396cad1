import { type ClientEffect, recordOf, textIn } from "../effect.ts";

export const confirm: ClientEffect = {
  name: "confirm",
  run(targets, [options], id) {
    const given = recordOf(options);
    targets.ask(id, {
      kind: "confirm",
      title: textIn(given, "title"),
      text: textIn(given, "text"),
      confirm: textIn(given, "confirm") || "OK",
      cancel: textIn(given, "cancel") || "Cancel",
      isDangerous: given.danger === true,
    });
  },
};
