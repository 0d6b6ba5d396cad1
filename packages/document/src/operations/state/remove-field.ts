import { removeField as writeWithout } from "../../logic/write-field.ts";
import { defineOperation } from "../definition.ts";
import { memberInput } from "./field-input.ts";
import { writeInto } from "./write-into.ts";

export const removeField = defineOperation({
  id: "state.removeField",
  title: "Delete field",
  help: "Takes a field out of a state class. What names it is reported, and stays.",
  input: memberInput,
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  /** @returns where its class stands */
  run(context, { file, className, name }) {
    return writeInto(context, file, null, (text) => writeWithout(text, className, name));
  },
});
