import { changeField } from "../../logic/write-field.ts";
import { defineOperation } from "../definition.ts";
import { fieldInput, givenOptions, whyNotThere } from "./field-input.ts";
import { writeInto } from "./write-into.ts";

export const setField = defineOperation({
  id: "state.setField",
  title: "Change field",
  help: "Gives a field of a state class another type, initial value or place to live.",
  input: fieldInput,
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  /** @returns where the field stands, to be opened */
  run(context, input) {
    const { file, className, name, type, initial, place } = input;
    return writeInto(context, file, whyNotThere(context, input), (text) =>
      changeField(text, className, { name, type, initial, place, options: givenOptions(input) }),
    );
  },
});
