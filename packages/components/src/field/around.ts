import { createContext } from "react";

/** What a FormField says of the control in it. */
export interface FieldAround {
  /** Id of its label; undefined = it has none. */
  labelledBy: string | undefined;
  /** Ids of its help and error; "" = it has neither. */
  describedBy: string;
  isInvalid: boolean;
}

/** The FormField around a control; null = there is none. */
export const AroundContext = createContext<FieldAround | null>(null);
