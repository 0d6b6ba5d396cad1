import { z } from "zod";
import { addComputed as writeComputed } from "../../logic/write-field.ts";
import { defineOperation } from "../definition.ts";
import { typeTextInput } from "../input.ts";
import { initialInput, memberInput } from "./field-input.ts";
import { writeInto } from "./write-into.ts";

/** Milliseconds: the engine's timers go no further. */
const LONGEST = 2_147_483_647;

export const addComputed = defineOperation({
  id: "state.addComputed",
  title: "Add computed value",
  help: "Writes a computed value into a state class: kept until what it reads changes, computed after every change, every so often, or asynchronous.",
  input: z.strictObject({
    ...memberInput.shape,
    type: typeTextInput.default(""),
    code: z.string().trim().min(1).max(10_000),
    again: z
      .union([
        z.enum(["cached", "uncached", "async"]),
        z.strictObject({ every: z.int().min(1).max(LONGEST) }),
      ])
      .default("cached"),
    initial: initialInput.default("null"),
  }),
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  /** @returns where it stands, to be opened */
  run(context, { file, className, ...value }) {
    return writeInto(context, file, null, (text) => writeComputed(text, className, value));
  },
});
