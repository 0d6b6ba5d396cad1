import { createContext, useContext } from "react";
import type { LivePage } from "../page/live-page.ts";

export const PageContext = createContext<LivePage | null>(null);

/** The page around a view. */
export function usePage(): LivePage {
  const page = useContext(PageContext);
  if (!page) throw new Error("A view stands outside of its page.");
  return page;
}
