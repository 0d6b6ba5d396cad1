import { namesOn, pageOf, usesOn } from "@heddle/schema";
import { z } from "zod";
import { EVENT_PREFIX, innerMap } from "../../layout/layout.ts";
import { freeVariable } from "../../logic/candidates.ts";
import { insertHandler } from "../../logic/insert-handler.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { editText } from "../file/edit-text.ts";
import { findFile } from "../file/path.ts";
import { classInput, eventNameInput, idInput, keysInput, variableInput } from "../input.ts";
import { missingNode } from "../placement.ts";
import { addUses } from "../uses.ts";

export const addHandler = defineOperation({
  id: "node.addHandler",
  title: "Add handler",
  help: "Writes a new, empty handler into a state class and wires a node's event to it, in one step.",
  input: z.strictObject({
    node: idInput,
    event: eventNameInput,
    file: z.string().max(200),
    className: classInput,
    name: variableInput,
    kind: z.enum(["sync", "async", "generator"]).default("sync"),
    keys: keysInput.optional(),
  }),
  reads: ["nodes", "pages", "files", "manifests"],
  writes: ["nodes", "pages", "files"],
  permission: "editor",
  undo: "step",
  /** @returns where the new handler's body is, to be opened */
  run(context, { node: id, event, file: path, className, name, kind, keys }) {
    const missing = missingNode(context, [id], "node");
    if (missing) return refused(missing);
    const file = findFile(context, path);
    if ("error" in file) return refused(file.error);
    const { app } = context.derived;
    const node = app.nodes[id]!;
    const argument = context.manifests[node.type]?.events[event]?.argument;
    const inserted = insertHandler(file.text.toString(), {
      className,
      name,
      kind,
      ...(argument !== undefined && { argument: { name: argumentName(argument), type: argument } }),
    });
    if (!inserted.ok) return refused({ code: inserted.code, message: inserted.message, path: "name" });
    const pageId = pageOf(app, id)!;
    const use = usesOn(app, pageId).find((entry) => entry.file === path && entry.className === className);
    const variable = use?.name ?? freeVariable({ name: className }, namesOn(app, pageId));
    if (!use) addUses(context, pageId, [{ name: variable, file: path, className }]);
    editText(file.text, inserted.text);
    const handler = { code: `${variable}.${name}`, ...(keys && { keys }) };
    innerMap(context.roots.nodes, id)?.set(EVENT_PREFIX + event, [...(node.events[event] ?? []), handler]);
    return done({ file: path, line: inserted.line, code: handler.code });
  },
});

/** Payloads that are plain values are called `value`, others `event`. */
function argumentName(type: string): string {
  return /^(string|number|boolean)(\s*\|\s*null)?(\[\])?$/.test(type) ? "value" : "event";
}
