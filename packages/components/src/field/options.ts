import { textOf } from "../style/element.ts";

export interface Option {
  value: string;
  label: string;
  disabled: boolean;
  /** Name of an icon; "" = none. */
  icon: string;
  /** A line below the label; "" = none. */
  description: string;
  /** A few words at the end of the row, such as a price; "" = none. */
  trailing: string;
}

/** Options from texts, numbers or records; anything else is left out, and so is a second one of the same value. */
export function optionsOf(list: unknown): Option[] {
  if (!Array.isArray(list)) return [];
  const options = new Map<string, Option>();
  for (const entry of list) {
    const option = optionOf(entry);
    if (option && !options.has(option.value)) options.set(option.value, option);
  }
  return [...options.values()];
}

/** What an option has that is nothing but a text. */
const bare = { icon: "", description: "", trailing: "" };

function optionOf(entry: unknown): Option | null {
  if (typeof entry === "string" || typeof entry === "number") {
    return { value: String(entry), label: String(entry), disabled: false, ...bare };
  }
  if (typeof entry !== "object" || entry === null || !("value" in entry)) return null;
  const value = textOf(entry.value);
  const label = "label" in entry ? textOf(entry.label) : "";
  return {
    value,
    label: label || value,
    disabled: "disabled" in entry && entry.disabled === true,
    icon: "icon" in entry ? textOf(entry.icon) : "",
    description: "description" in entry ? textOf(entry.description) : "",
    trailing: "trailing" in entry ? textOf(entry.trailing) : "",
  };
}
