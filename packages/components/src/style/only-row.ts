import { createContext, useContext } from "react";

/**
 * A component that draws a slot once for each of its rows wraps it in this: a list right in the slot then draws that row only (its place,
 * from 0). Null = all rows.
 */
export const OnlyRowContext = createContext<number | null>(null);

export function useOnlyRow(): number | null {
  return useContext(OnlyRowContext);
}
