import { createContext } from "react";

/** What the items of an Accordion know of it. */
export interface AccordionContextValue {
  /** Values of the open items. */
  open: readonly string[];
  toggle(value: string): void;
}

export const AccordionContext = createContext<AccordionContextValue | null>(null);
