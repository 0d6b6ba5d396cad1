/** Templates are example apps: folders under `examples/` with a heddle.json. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesToApp } from "@heddle/codec";
import { describeAssets, readFolder } from "@heddle/codec/folder";
import { allManifests } from "@heddle/document";
import { type App, sortedPages } from "@heddle/schema";
import { notFound, Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";

export interface Template {
  id: string;
  name: string;
  description: string;
  app: App;
  assets: { hash: string; type: string; size: number }[];
  /** A picture of its first page in use, in each scheme, lies beside it. */
  hasScreenshots: boolean;
}

export const SCHEMES = ["light", "dark"] as const;

type From = Pick<Services, "examplesFolder" | "blobs">;

/** Written from the manifests, to be looked at: nobody begins an app with a page for every component. */
const NO_TEMPLATE = "gallery";

/** Ids of the templates there are. */
async function templateIds(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "heddle.json")))
    .map((entry) => entry.name)
    .filter((name) => name !== NO_TEMPLATE)
    .sort();
}

/** Reads a template; its assets are in the blob store afterwards. @throws Refusal 404 for one that does not exist */
export async function readTemplate(services: From, id: string): Promise<Template> {
  // Only a name that the folder lists: an id never becomes a path by itself.
  if (!(await templateIds(services.examplesFolder)).includes(id)) throw notFound("This template");
  const folder = join(services.examplesFolder, id);
  const content = await readFolder(folder);
  const described = describeAssets(content.assets);
  const { app, diagnostics } = filesToApp(content.files, allManifests, null, { assets: described });
  const wrong = diagnostics.find((diagnostic) => diagnostic.severity === "error");
  if (wrong)
    throw new Refusal(
      500,
      "broken-template",
      `The template ${id} is broken: ${wrong.file ?? ""}: ${wrong.message}`,
    );
  for (const bytes of content.assets.values()) await services.blobs.put(bytes);
  return {
    id,
    name: app.name,
    description: await describe(folder, app),
    app,
    assets: Object.values(described),
    hasScreenshots: SCHEMES.every((scheme) => existsSync(screenshotFile(folder, scheme))),
  };
}

function screenshotFile(folder: string, scheme: string): string {
  return join(folder, `screenshot-${scheme}.webp`);
}

/** A template's picture, WebP. Null for a template, a scheme or a picture that does not exist. */
export async function readTemplateScreenshot(
  examplesFolder: string,
  id: string,
  scheme: string,
): Promise<Buffer | null> {
  if (!SCHEMES.some((known) => known === scheme) || !(await templateIds(examplesFolder)).includes(id))
    return null;
  return readFile(screenshotFile(join(examplesFolder, id), scheme)).catch(() => null);
}

/** Every template that can be read. One that is broken is left out, and named in the log. */
export async function readTemplates(services: From & Pick<Services, "log">): Promise<Template[]> {
  const templates: Template[] = [];
  for (const id of await templateIds(services.examplesFolder)) {
    try {
      templates.push(await readTemplate(services, id));
    } catch (error) {
      services.log(`The template ${id} is left out: ${String(error)}`, { level: "warn" });
    }
  }
  return templates;
}

/** The first paragraph of the README beside it; without one, what its first page says of itself. */
async function describe(folder: string, app: App): Promise<string> {
  const text = await readFile(join(folder, "README.md"), "utf8").catch(() => "");
  const paragraph = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .find((part) => part !== "" && !part.startsWith("#"));
  return (paragraph ?? pageDescription(app)).replace(/\s+/g, " ").slice(0, 200);
}

function pageDescription(app: App): string {
  const described = sortedPages(app)[0]?.description;
  return described && "value" in described && typeof described.value === "string" ? described.value : "";
}
