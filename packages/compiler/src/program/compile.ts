import {
  type App,
  blockFile,
  type Diagnostic,
  type ManifestRegistry,
  pageFile,
  pageKind,
  type StateUse,
  sortedBlocks,
} from "@heddle/schema";
import type { Program, Template } from "@heddle/state-engine/program";
import { localOwn, placeLogic } from "../local/index.ts";
import {
  blockPreview,
  type CompiledPage,
  type CompileOptions,
  compilePage,
  contentHash,
} from "../template/index.ts";
import { compileClientModule, isClientFile } from "./client-module.ts";
import { pagesInOrder, programInfo } from "./info.ts";
import { keptNames } from "./kept-fields.ts";
import { localProgramSource } from "./local-program.ts";
import { bundleServerModule, serverModuleSource } from "./server-module.ts";
import { type ParsedLogic, parseLogic } from "./state-classes.ts";
import { storedClasses } from "./stored-classes.ts";
import { pageStyles } from "./styles.ts";

export interface CompileProgramOptions extends CompileOptions {
  /** Told which file of the app folder is about to be worked through: where a compile is at, for whoever stops it. */
  onStep?: (file: string) => void;
}

export interface CompileResult {
  /** Null when the logic does not build; whoever runs the app goes on with the last good program. */
  program: Program | null;
  diagnostics: Diagnostic[];
}

/**
 * Compiles an app into its program. Broken expressions on pages are reported and give null values; broken logic gives
 * no program. Nothing of the app is executed here.
 */
export async function compileProgram(
  app: App,
  manifests: ManifestRegistry,
  options: CompileProgramOptions,
): Promise<CompileResult> {
  const files = codeFiles(app);
  const logic = parseLogic(logicFiles(files), options.onStep);
  const diagnostics = [...logic.diagnostics];
  const compiledPages = pagesInOrder(app).map((page) => {
    options.onStep?.(pageFile(page.path));
    return { page, compiled: compilePage(app, page.id, manifests, options) };
  });
  // What is wrong with a block is said whether or not a page uses it.
  const compiledBlocks = sortedBlocks(app).map((block) => {
    options.onStep?.(blockFile(block.name));
    return { page: blockPreview(block), compiled: compilePage(app, block.id, manifests, options) };
  });
  const all = [...compiledPages, ...compiledBlocks];
  for (const { compiled } of all) diagnostics.push(...compiled.diagnostics);
  const placed = placeLogic(logic);
  diagnostics.push(...placed.diagnostics, ...localOwn(sortedBlocks(app), logic));
  if ([...logic.diagnostics, ...placed.diagnostics].some(({ severity }) => severity === "error"))
    return without(diagnostics);

  // A layout has no address: it is a part of the pages within. In a draft it is shown by itself too, to be worked on.
  const served = options.draft ? all : compiledPages;
  const shown = served.filter(({ page }) => options.draft || pageKind(page.path) !== "layout");
  const local = localProgramSource(
    logic.locals,
    shown.map(({ page, compiled }) => ({ pageId: page.id, compiled })),
  );
  const localFiles = new Set([...placed.localFiles].filter((path) => Object.hasOwn(files, path)));
  const client = await compileClientModule(files, local, localFiles);
  diagnostics.push(...client.diagnostics);
  if (!client.built) return without(diagnostics);
  const { clientModule } = client;
  const kept = keptNames(logic.states);
  const assets = Object.keys(app.assets).sort();
  const pages = await Promise.all(
    shown.map(async ({ page, compiled }) => {
      const style = await pageStyles(compiled.classNames, compiled.template.components, app.theme, assets);
      const template = withResources(compiled.template, {
        style: style.hash,
        ...(clientModule ? { clientModule: clientModule.hash } : {}),
        ...(kept ? { kept } : {}),
        ...(!options.draft && needsNoServer(compiled, logic) ? { standsAlone: true } : {}),
      });
      return { page, style, compiled: { ...compiled, template } };
    }),
  );
  const info = programInfo(logic, pages, options, diagnostics);
  const source = serverModuleSource(
    info,
    logic,
    pages.map((page) => page.compiled),
  );
  const built = await bundleServerModule(files, source);
  diagnostics.push(...built.diagnostics);
  if (!built.bundle) return without(diagnostics);

  const templates: Record<string, Template> = {};
  const styles: Program["styles"] = {};
  for (const { page, style, compiled } of pages) {
    templates[page.id] = compiled.template;
    styles[page.id] = style;
  }
  const identity = [
    built.bundle.code,
    Object.values(templates).map((one) => one.hash),
    Object.values(styles).map((one) => one.hash),
    ...(clientModule ? [clientModule.hash] : []),
  ];
  return {
    program: {
      hash: contentHash(JSON.stringify(identity)),
      info,
      serverModule: built.bundle.code,
      sourceMap: built.bundle.map,
      ...(clientModule ? { clientModule } : {}),
      templates,
      styles,
      stored: storedClasses(logic),
    },
    diagnostics: distinct(diagnostics),
  };
}

function without(diagnostics: Diagnostic[]): CompileResult {
  return { program: null, diagnostics: distinct(diagnostics) };
}

/** What is wrong with a layout is found on each of its pages. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * It shows no state but what lives in the browser, and sends no event: what the server has of it is all there in its HTML. Where it sends
 * elsewhere is decided before it is shown.
 */
function needsNoServer(
  { owners, events, openings }: CompiledPage,
  { locals }: Pick<ParsedLogic, "locals">,
): boolean {
  const redirects = openings.filter((opening) => opening.redirect !== undefined).length;
  const isLocal = ({ file, className }: StateUse) =>
    locals.some((local) => local.file === file && local.name === className);
  const sent = events.filter(({ kind }) => kind !== "local").length;
  return owners.every(({ uses }) => uses.every(isLocal)) && sent === redirects;
}

/** A template that names what a browser needs beside it: one that fetches the template knows these too. */
function withResources(
  template: Template,
  named: Pick<Template, "style" | "clientModule" | "kept" | "standsAlone">,
): Template {
  return { ...template, hash: contentHash(template.hash + JSON.stringify(named)), ...named };
}

function codeFiles(app: App): Record<string, string> {
  return Object.fromEntries(Object.entries(app.files).filter(([path]) => /\.tsx?$/.test(path)));
}

function logicFiles(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isClientFile(path)));
}
