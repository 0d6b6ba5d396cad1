import type { ComponentManifest, PropManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

/** A word for one of its states. */
function word(label: string, help: string, byItself: string): PropManifest {
  return { type: { kind: "text" }, label, help, group: "Words", default: byItself };
}

export const manifest: ComponentManifest = {
  name: "ConnectionStatus",
  version: 1,
  label: "Connection status",
  help: "Says whether the page is connected to its server: connecting, connected, reconnecting, offline, or ended for good. A break of less than a second passes unseen.",
  category: "Feedback",
  rank: 60,
  icon: "wifi",
  keywords: ["online", "offline", "live", "network", "reconnect", "realtime", "indicator", "presence"],
  props: {
    variant: {
      type: choice({ soft: "Soft", outline: "Outline", ghost: "Ghost" }),
      label: "Variant",
      help: "Tinted, with a border, or nothing but dot and word.",
      group: "Appearance",
      default: "ghost",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "Of the word.",
      group: "Appearance",
      default: "md",
    },
    dotOnly: {
      type: { kind: "boolean" },
      label: "Dot only",
      help: "Shows the dot alone; screen readers still hear the word.",
      group: "Appearance",
      default: false,
    },
    onlyTrouble: {
      type: { kind: "boolean" },
      label: "Only trouble",
      help: "Shows nothing while all is well.",
      group: "State",
      default: false,
    },
    connectingLabel: word("Connecting", "Before the page is connected for the first time.", "Connecting…"),
    connectedLabel: word("Connected", "While what is done reaches the server.", "Connected"),
    reconnectingLabel: word(
      "Reconnecting",
      "While a lost connection is sought again; what is done is kept.",
      "Reconnecting…",
    ),
    offlineLabel: word("Offline", "While the device has no network.", "Offline"),
    endedLabel: word("Ended", "When the server has closed the page for good.", "Disconnected"),
    reloadLabel: word("Reload", "The button that loads the page again, once it has ended.", "Reload"),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "It became connected, reconnecting, offline or ended. The server hears of a break when that is over.",
      payload: "string",
      argument: "string",
    },
  },
  slots: {},
  example: { type: "ConnectionStatus", props: { variant: "outline" } },
  chunk: "display",
};
