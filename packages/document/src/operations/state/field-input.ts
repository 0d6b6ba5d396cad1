import { z } from "zod";
import { KEPT_PLACES } from "../../logic/places.ts";
import { stateClasses } from "../../logic/state-classes.ts";
import type { OperationContext, OperationError } from "../definition.ts";
import { classInput, typeTextInput, variableInput } from "../input.ts";

/** A member of a state class, by its file. */
export const memberInput = z.strictObject({
  file: z.string().max(200),
  className: classInput,
  name: variableInput,
});

export const initialInput = z.string().trim().max(10_000);

const entryName = z.string().min(1).max(100);
/** What each place can be told, as its function in "heddle" takes it. */
const optionsInput = z.strictObject({
  name: entryName.optional(),
  path: z.string().max(200).optional(),
  maxAge: z.int().min(0).max(400_000_000).optional(),
  sameSite: z.enum(["lax", "strict", "none"]).optional(),
  secure: z.boolean().optional(),
  httpOnly: z.boolean().optional(),
  sync: z.boolean().optional(),
  history: z.enum(["replace", "push"]).optional(),
});

export const fieldInput = z.strictObject({
  ...memberInput.shape,
  type: typeTextInput.default(""),
  initial: initialInput.default(""),
  place: z.enum(KEPT_PLACES).default("memory"),
  options: optionsInput.default({}),
});
export type FieldInput = z.output<typeof fieldInput>;

const OPTIONS: Readonly<Record<(typeof KEPT_PLACES)[number], readonly string[]>> = {
  memory: [],
  cookie: ["name", "path", "maxAge", "sameSite", "secure", "httpOnly"],
  localStorage: ["name", "sync"],
  sessionStorage: ["name"],
  query: ["name", "history"],
};

/** Why a field of this class cannot live there, or be told this. */
export function whyNotThere(
  context: OperationContext,
  { file, className, place, options }: FieldInput,
): OperationError | null {
  const foreign = Object.keys(options).find((option) => !OPTIONS[place].includes(option));
  if (foreign !== undefined)
    return { code: "bad-option", message: `${place} has no option ${foreign}.`, path: `options.${foreign}` };
  const state = stateClasses(context.derived.app).classes.find(
    (each) => each.file === file && each.name === className,
  );
  if (place === "memory" || !state || state.base === "State") return null;
  return {
    code: "bad-place",
    message:
      state.base === "SharedState"
        ? `${className} is shared by all visitors; what a browser keeps belongs to one of them.`
        : `${className} lives in the browser already; only fields of a State can live in a cookie, the browser's storage or the address.`,
    cure: "Put the field into a State class.",
    path: "place",
  };
}

/** What was set, in the order in which it is written. */
export function givenOptions({ place, options }: FieldInput): Record<string, string | number | boolean> {
  const given: Record<string, string | number | boolean> = {};
  for (const option of OPTIONS[place]) {
    const value = options[option as keyof typeof options];
    if (value !== undefined) given[option] = value;
  }
  return given;
}
