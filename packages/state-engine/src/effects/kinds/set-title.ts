import { told } from "../effect.ts";

/** `ui.setTitle("3 new messages")`: the document's title, until the page's own title changes. */
export const setTitle = told("setTitle", (args) => [args.text("title", 1_000)]);
