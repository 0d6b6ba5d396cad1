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

/** Of a field of one line of text. */
export const textEvents: Events = {
  onInput: {
    label: "Input",
    help: "The text changed, with every keystroke.",
    payload: "string",
    argument: "string",
  },
  onChange: {
    label: "Change",
    help: "The text changed and the field was left, or Enter was pressed.",
    payload: "string",
    argument: "string",
  },
  onSubmit: {
    label: "Submit",
    help: "Enter was pressed; carries the text.",
    payload: "string",
    argument: "string",
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
