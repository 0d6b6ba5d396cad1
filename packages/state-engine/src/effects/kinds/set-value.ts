import { told } from "../effect.ts";

/** `ui.setValue("name", "Ada")` writes into a field as if it were typed. */
export const setValue = told("setValue", (args) => {
  const id = args.id();
  const value = args.peek();
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) {
    args.text("value");
    return [id, value];
  }
  return [id, args.text("value")];
});
