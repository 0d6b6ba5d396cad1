/** Events that many components share. */

import type { EventManifest } from "@heddle/schema";

type Events = Record<string, EventManifest>;

export const click: Events = {
  onClick: { label: "Click", help: "Pressed with pointer, finger or keyboard.", payload: "none" },
};

export const doubleClick: Events = {
  onDoubleClick: { label: "Double click", help: "Clicked twice in quick succession.", payload: "none" },
};

export const focus: Events = {
  onFocus: { label: "Focus", help: "The field received the keyboard.", payload: "none" },
  onBlur: { label: "Blur", help: "The keyboard went elsewhere.", payload: "none" },
};

export const keyDown: Events = {
  onKeyDown: {
    label: "Key",
    help: "A key went down while the field has the keyboard; can be limited to some keys.",
    payload: "key",
    argument: "KeyPress",
    keyFilter: true,
  },
};

export const openChange: Events = {
  onOpenChange: {
    label: "Open change",
    help: "It was closed, with Escape, the cross or a press beside it.",
    payload: "boolean",
    argument: "boolean",
  },
};
