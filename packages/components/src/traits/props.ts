/** Props that many components share, so that they are named, grouped and explained alike. */

import type { PropManifest } from "@heddle/schema";
import { choice, sizes } from "./choice.ts";

type Props = Record<string, PropManifest>;

/** `id` and `hidden`: every component has them. */
export const identity: Props = {
  id: {
    type: { kind: "text" },
    label: "Id",
    help: "Name of this element in the page, for ui.focus and for links such as #details.",
    group: "Advanced",
  },
  hidden: {
    type: { kind: "boolean" },
    label: "Hidden",
    help: "Takes the element and everything in it off the page; its events are refused.",
    group: "State",
    default: false,
    blocksEvents: "subtree",
  },
};

/** @param help what the name says, as a sentence  @param byItself what it is called where an author says nothing */
export function accessibleName(
  help = "What this is, for screen readers. Needed when there is no label.",
  byItself?: string,
): Props {
  return {
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help,
      group: "Advanced",
      ...(byItself === undefined ? {} : { default: byItself }),
    },
  };
}

/** @param options what it may be, from token to label  @param help how this component uses it */
export function color(
  options: Readonly<Record<string, string>>,
  byDefault: string,
  help = "Colour by meaning; follows the theme.",
): Props {
  return {
    color: { type: choice(options), label: "Colour", help, group: "Appearance", default: byDefault },
  };
}

export const disabled: Props = {
  disabled: {
    type: { kind: "boolean" },
    label: "Disabled",
    help: "Shown, but cannot be used; its events are refused.",
    group: "State",
    default: false,
    blocksEvents: "self",
  },
};

/** How large a control is: as high as a Button of the same size. */
export const size: Props = {
  size: {
    type: choice(sizes),
    label: "Size",
    help: "32, 40 or 48 pixels high, as a Button of the same size.",
    group: "Appearance",
    default: "md",
  },
};

/** The value of a field of one line of text. */
export const textValue: Props = {
  value: {
    type: { kind: "text" },
    label: "Value",
    help: "The text in the field. Bind it to a variable to keep both the same.",
    group: "Content",
    bindable: { event: "onInput" },
  },
};

export const placeholder: Props = {
  placeholder: {
    type: { kind: "text" },
    label: "Placeholder",
    help: "An example shown while the field is empty. Not a replacement for the label.",
    group: "Content",
  },
};

/** What every control of a form has around it. */
export const field: Props = {
  label: {
    type: { kind: "text" },
    label: "Label",
    help: "Says what to enter. Also read by screen readers.",
    group: "Content",
  },
  description: {
    type: { kind: "text" },
    label: "Description",
    help: "A line of help below the field.",
    group: "Content",
  },
  error: {
    type: { kind: "text" },
    label: "Error",
    help: "What is wrong and how to mend it. Marks the field as invalid.",
    group: "State",
  },
};

export const named: Props = {
  name: {
    type: { kind: "text" },
    label: "Name",
    help: "Key of this value in the object a Form submits.",
    group: "Form",
  },
  required: {
    type: { kind: "boolean" },
    label: "Required",
    help: "The form cannot be submitted while this is empty.",
    group: "Form",
    default: false,
    rule: "required",
  },
  messages: {
    type: {
      kind: "json",
      declaration:
        "{ readonly required?: string; readonly minLength?: string; readonly maxLength?: string; readonly minimum?: string; readonly maximum?: string; readonly step?: string; readonly pattern?: string; readonly format?: string; readonly options?: string; readonly equals?: string }",
    },
    label: "Messages",
    help: "What the field says when a rule is not kept, by the rule's name; where there is nothing, a usual sentence.",
    group: "Form",
    rule: "messages",
  },
};

/** Rules of a text in a form. */
export const textRules: Props = {
  minLength: {
    type: { kind: "number", minimum: 0, step: 1 },
    label: "Shortest",
    help: "Fewest characters that a form accepts.",
    group: "Form",
    rule: "minLength",
  },
  maxLength: {
    type: { kind: "number", minimum: 0, step: 1 },
    label: "Longest",
    help: "Most characters that can be typed.",
    group: "Form",
    rule: "maxLength",
  },
};

export const pattern: Props = {
  pattern: {
    type: { kind: "text" },
    label: "Pattern",
    help: "A regular expression that the whole text must match in a form, e.g. [A-Z]{2}[0-9]+.",
    group: "Form",
    rule: "pattern",
  },
};

export const readOnly: Props = {
  readOnly: {
    type: { kind: "boolean" },
    label: "Read only",
    help: "The value can be selected and copied, not changed; its events are refused.",
    group: "State",
    default: false,
    blocksEvents: "self",
  },
};

/** Along and across the direction of a row or column. */
export const alignment: Props = {
  align: {
    type: {
      kind: "choice",
      options: [
        { value: "start", label: "Start" },
        { value: "center", label: "Center" },
        { value: "end", label: "End" },
        { value: "stretch", label: "Stretch" },
        { value: "baseline", label: "Baseline" },
      ],
    },
    label: "Align",
    help: "Where children sit across the direction.",
    group: "Layout",
  },
  justify: {
    type: {
      kind: "choice",
      options: [
        { value: "start", label: "Start" },
        { value: "center", label: "Center" },
        { value: "end", label: "End" },
        { value: "between", label: "Space between" },
        { value: "around", label: "Space around" },
      ],
    },
    label: "Justify",
    help: "How children share the room along the direction.",
    group: "Layout",
  },
};

/** The HTML element of a container, for outline and screen readers. */
export const element: Props = {
  as: {
    type: {
      kind: "choice",
      options: [
        "div",
        "main",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "nav",
        "ul",
        "ol",
        "li",
      ].map((value) => ({ value, label: value })),
    },
    label: "Element",
    help: "The HTML element, for the page's outline and screen readers. It looks the same.",
    group: "Advanced",
    default: "div",
  },
};

/** The entries of a Select or RadioGroup. */
export const optionList: Props = {
  options: {
    type: {
      kind: "json",
      declaration:
        "readonly (string | { readonly value: string; readonly label?: string; readonly disabled?: boolean })[]",
    },
    label: "Options",
    help: "What can be chosen: texts, or records with value and label.",
    group: "Content",
    default: [],
    rule: "options",
  },
};

/** The options of a group that shows all of them: there is room for more than a label. */
export const groupOptions: Props = {
  options: {
    ...optionList.options!,
    type: {
      kind: "json",
      declaration:
        "readonly (string | { readonly value: string; readonly label?: string; readonly description?: string; readonly trailing?: string; readonly disabled?: boolean })[]",
    },
    help: "What can be chosen: texts, or records with value and label, with description a line below the label, and with trailing a few words at the end of the row, such as a price.",
  },
  variant: {
    type: choice({ plain: "Lines", cards: "Cards" }),
    label: "Variant",
    help: "As lines of text, or each on a card that is filled when it is chosen.",
    group: "Appearance",
    default: "plain",
  },
};

/** What stands in front of the page while it is open. */
export const modal: Props = {
  open: {
    type: { kind: "boolean" },
    label: "Open",
    help: "Whether it shows. Bind it to a variable: closing with Escape then sets it to false.",
    group: "State",
    default: false,
    bindable: { event: "onOpenChange" },
  },
  title: { type: { kind: "text" }, label: "Title", help: "What it is about.", group: "Content" },
  description: {
    type: { kind: "text" },
    label: "Description",
    help: "A line below the title.",
    group: "Content",
  },
};
