import { optionId } from "./option-list.tsx";

export interface ComboboxState {
  /** The id of the list. */
  list: string;
  isOpen: boolean;
  active: number;
}

/** What makes an input WAI-ARIA's editable combobox: the keyboard stays in it, and it points at the option that is next. */
export function comboboxAttributes({ list, isOpen, active }: ComboboxState) {
  return {
    role: "combobox",
    "aria-autocomplete": "list" as const,
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? list : undefined,
    "aria-activedescendant": isOpen ? optionId(list, active) : undefined,
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
  };
}
