import { allManifests } from "@heddle/document";
import { type App, type Diagnostic, parseApp } from "@heddle/schema";
import { Refusal } from "../http/refusal.ts";

/** The app as it will be stored. @throws Refusal that names the first mistakes and where they are */
export async function checkForPublishing(content: App): Promise<App> {
  const parsed = parseApp(content, { manifests: allManifests });
  if (!parsed.ok) {
    const issue = parsed.issues[0];
    throw new Refusal(422, "invalid-app", `The app cannot be published: ${issue?.path}: ${issue?.message}`);
  }
  // Loaded when first needed: an import needs no compiler.
  const { compileProgram } = await import("@heddle/compiler/program");
  const { program, diagnostics } = await compileProgram(parsed.app, allManifests, { draft: false });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (program && errors.length === 0) return parsed.app;
  throw new Refusal(
    422,
    "does-not-compile",
    `The app has ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`} and was not published: ${errors.slice(0, 3).map(placed).join(" ")}`,
    "Mend what the problems panel shows, then publish again. What is published now stays.",
  );
}

function placed({ file, line, message, node, prop }: Diagnostic): string {
  const place = file
    ? `${file}${line ? `:${line}` : ""}`
    : node
      ? `node ${node}${prop ? `, ${prop}` : ""}`
      : "";
  return place ? `${place}: ${message}` : message;
}
