import { type DeployPlan, planDeploy } from "@heddle/compiler/plan";
import { allManifests } from "@heddle/document";
import { type App, type Diagnostic, parseApp } from "@heddle/schema";
import type { Program } from "@heddle/state-engine/program";
import { Refusal } from "../http/refusal.ts";

/** The app as it will be stored. @throws Refusal that names the first mistakes and where they are */
export async function checkForPublishing(content: App): Promise<App> {
  return (await compileForPublishing(content)).app;
}

/** As `checkForPublishing`, with what the app compiles to. */
export async function compileForPublishing(content: App): Promise<{ app: App; program: Program }> {
  const parsed = parseApp(content, { manifests: allManifests });
  if (!parsed.ok) {
    const issue = parsed.issues[0];
    throw new Refusal(422, "invalid-app", `The app cannot be published: ${issue?.path}: ${issue?.message}`);
  }
  // Loaded when first needed: an import needs no compiler.
  const { compileProgram } = await import("@heddle/compiler/program");
  const { program, diagnostics } = await compileProgram(parsed.app, allManifests, { draft: false });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (program && errors.length === 0) return { app: parsed.app, program };
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

/** What publishing one app over another would do to open tabs. @throws Refusal where one of them does not compile */
export async function planPublishing(live: App, next: App): Promise<DeployPlan> {
  const before = await compileForPublishing(live);
  const after = await compileForPublishing(next);
  return planDeploy(
    { program: before.program, durability: before.app.settings.durability },
    { program: after.program, durability: after.app.settings.durability },
  );
}
