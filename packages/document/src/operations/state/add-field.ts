import { addField as writeField } from "../../logic/write-field.ts";
import { defineOperation } from "../definition.ts";
import { fieldInput, givenOptions, whyNotThere } from "./field-input.ts";
import { writeInto } from "./write-into.ts";

export const addField = defineOperation({
  id: "state.addField",
  title: "Add field",
  help: "Writes a field into a state class: in memory, or kept in a cookie, the browser's storage or the address.",
  input: fieldInput,
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  /** @returns where the field stands, to be opened */
  run(context, input) {
    const { file, className, name, type, initial, place } = input;
    return writeInto(context, file, whyNotThere(context, input), (text) =>
      writeField(text, className, { name, type, initial, place, options: givenOptions(input) }),
    );
  },
});
