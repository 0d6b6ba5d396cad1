import { z } from "zod";
import { operations } from "./register.ts";

/** The register as a page of the documentation. */
export function operationReference(): string {
  const lines = [
    "# Operations",
    "",
    "Every change that anyone can make to an app is one of these: the canvas, the keyboard, the command palette and the API run the same ones.",
    'Over HTTP: `POST /api/apps/<app>/operations/<id>` with the input as JSON; the answer is `{ "value": … }` once the change is stored, or an error',
    "with `code`, `message` and `cure`. `Mod` is Cmd on a Mac and Ctrl elsewhere.",
    "",
    "This page is made from the register (`packages/document/src/operations`) and checked by a test.",
    "",
  ];
  for (const operation of Object.values(operations)) {
    const shortcut =
      "shortcut" in operation && operation.shortcut
        ? operation.shortcut.map((keys) => `\`${keys}\``).join(", ")
        : "–";
    const undo = operation.undo === "step" ? "a step of its own" : "runs in a row are one step";
    lines.push(
      `## ${operation.id}`,
      "",
      operation.help,
      "",
      `${operation.title} · role ${operation.permission} · writes ${operation.writes.join(", ")} · undo: ${undo} · keys ${shortcut}`,
      "",
      "```json",
      inputSchema(operation.input),
      "```",
      "",
    );
  }
  return lines.join("\n");
}

function inputSchema(input: z.ZodType): string {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return JSON.stringify(schema);
}
