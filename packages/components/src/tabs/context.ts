import { createContext } from "react";

/**
 * Tabs draws its children twice: once among the tabs, where each Tab draws its button, and once below, where it draws its
 * panel. So any number of them may come and go, from lists and conditions too, and all is there in the first HTML.
 */
export interface TabsContextValue {
  draws: "button" | "panel";
  /** Prefix of the ids that tie a button to its panel. */
  id: string;
  /** The open tab; "" = the first one. */
  open: string;
  /** The first tab: the first button that is drawn claims the place, and leaves it when it goes. */
  first: { current: string | null };
  leave(value: string): void;
  choose(value: string): void;
}

export const TabsContext = createContext<TabsContextValue | null>(null);
