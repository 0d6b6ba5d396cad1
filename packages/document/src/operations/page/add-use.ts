import { z } from "zod";
import { innerMap, USE_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { classInput, idInput, variableInput } from "../input.ts";
import { addUses } from "../uses.ts";
import { missingPage } from "./path.ts";

export const addPageUse = defineOperation({
  id: "page.addUse",
  title: "Use state on page",
  help: "Makes a state class available to a page under a variable's name.",
  input: z.strictObject({
    page: idInput,
    name: variableInput,
    file: z.string().max(200),
    className: classInput,
  }),
  reads: ["pages", "files"],
  writes: ["pages"],
  permission: "editor",
  undo: "step",
  run(context, { page, name, file, className }) {
    const missing = missingPage(context, page);
    if (missing) return refused(missing);
    if (!Object.hasOwn(context.derived.app.files, file)) {
      return refused({ code: "no-such-file", message: `There is no file ${file}.`, path: "file" });
    }
    const same = context.derived.app.pages[page]!.uses.find((use) => use.name === name);
    if (same && (same.file !== file || same.className !== className)) {
      return refused({
        code: "name-taken",
        message: `${name} is ${same.className} of ${same.file} on this page.`,
        cure: "Choose another name.",
        path: "name",
      });
    }
    if (!same) {
      // A use of this name that cannot be read would be in the way.
      innerMap(context.roots.pages, page)?.delete(USE_PREFIX + name);
      addUses(context, page, [{ name, file, className }]);
    }
    return done({ page, name });
  },
});
