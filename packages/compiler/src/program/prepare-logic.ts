import { parse } from "@babel/parser";
import type { Program } from "@babel/types";
import MagicString from "magic-string";
import { freezeModuleConstants } from "./module-scope.ts";
import { lowerPrivateMembers } from "./private-members.ts";

/**
 * A logic file as the bundler gets it: private members lowered, module constants frozen, with a source map back to the
 * author's text when anything changed. Expects a file that parses.
 */
export function prepareLogic(text: string, file: string): string {
  return prepare(text, file, (program, output) => {
    lowerPrivateMembers(program, output);
    freezeModuleConstants(program, output);
  });
}

/** The same for browsers, where a module belongs to one visitor: its constants stay as they are. */
export function prepareLocal(text: string, file: string): string {
  return prepare(text, file, lowerPrivateMembers);
}

function prepare(
  text: string,
  file: string,
  change: (program: Program, output: MagicString) => void,
): string {
  const { program } = parse(text, { sourceType: "module", plugins: ["typescript", "decorators"] });
  const output = new MagicString(text, { filename: file });
  change(program, output);
  if (!output.hasChanged()) return text;
  const map = output.generateMap({ source: file, includeContent: true, hires: true }).toString();
  return `${output.toString()}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}`;
}
