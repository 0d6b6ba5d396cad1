import {
  type App,
  type Asset,
  blockFile,
  blockOfFile,
  type ComponentManifest,
  checkCodeFile,
  createApp,
  type Diagnostic,
  isControl,
  type ManifestRegistry,
  pageFile,
  pagePath,
  parseApp,
  pathShape,
  SCHEMA_VERSION,
} from "@heddle/schema";
import type { DraftBlock, DraftNode, DraftPage } from "../draft/draft.ts";
import { assignBlockIdentity, assignIdentity } from "../identity/to-app.ts";
import { readBlock, readBlockManifest } from "../read/block.ts";
import { readPage } from "../read/page.ts";
import { CLIENT_TSCONFIG } from "./generated.ts";
import { HEDDLE_JSON, readHeddleJson } from "./heddle-json.ts";

export interface FilesToAppOptions {
  /** The assets there are, from their bytes; what heddle.json says of them when absent. */
  assets?: Record<string, Asset>;
}

export interface FilesToAppResult {
  /** Always a valid app. With errors among the diagnostics it lacks what they name. */
  app: App;
  diagnostics: Diagnostic[];
}

/**
 * Reads an app folder's text files (path to text). With `previous`, pages and nodes that are recognised keep their ids and
 * order keys; a page whose file cannot be read keeps its previous content.
 * Nothing is dropped in silence: whatever the app cannot hold is among the diagnostics, with its place.
 */
export function filesToApp(
  files: ReadonlyMap<string, string>,
  manifests: ManifestRegistry,
  previous: App | null = null,
  options: FilesToAppOptions = {},
): FilesToAppResult {
  const diagnostics: Diagnostic[] = [];
  const described = readHeddleJson(files.get(HEDDLE_JSON), diagnostics);
  const logic: Record<string, string> = {};
  const pages: DraftPage[] = [];
  const blocks: DraftBlock[] = [];
  const unreadable = new Set<string>();
  const components = withBlockFiles(files, manifests);
  for (const file of [...files.keys()].sort()) {
    const text = files.get(file)!;
    if (file.startsWith("pages/")) readPageFile(file, text);
    else if (file.startsWith("blocks/")) readBlockFile(file, text);
    else if (file === CLIENT_TSCONFIG) continue;
    else if (file.startsWith("state/") || file.startsWith("client/")) {
      const bad = checkCodeFile(file);
      if (bad === null) logic[file] = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
      else diagnostics.push({ severity: "error", code: "bad-path", message: bad, file });
    } else if (/\.(tsx?|jsx?|mts|cts)$/.test(file)) reportStray(file);
  }
  const position = new Map(described.pages.map((path, index) => [path, index]));
  const rank = (page: DraftPage) => position.get(page.path) ?? described.pages.length;
  pages.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  const blockPosition = new Map(described.blocks.map((name, index) => [name, index]));
  const blockRank = ({ name }: DraftBlock) => blockPosition.get(name) ?? described.blocks.length;
  blocks.sort((a, b) => blockRank(a) - blockRank(b) || (a.name < b.name ? -1 : 1));
  dropUsesWithoutFile();
  const app = assemble();
  keepUnreadable(app);
  const parsed = parseApp(app, { manifests });
  if (parsed.ok) return { app: parsed.app, diagnostics };
  for (const issue of parsed.issues)
    diagnostics.push({
      severity: "error",
      code: "invalid-app",
      message: `${issue.path}: ${issue.message}`,
      file: HEDDLE_JSON,
    });
  return { app: previous ?? createApp("Untitled app"), diagnostics };

  function readPageFile(file: string, text: string): void {
    const path = pagePath(file);
    if (path === null) {
      const message =
        "This is not a page's file: write pages/about.tsx, pages/posts/[id].tsx or pages/files/[...path].tsx, with letters, digits, - and _ in names.";
      diagnostics.push({ severity: "error", code: "bad-path", message, file });
      return;
    }
    const other = pages.find((page) => pathShape(page.path) === pathShape(path));
    if (other) {
      const message = `${other.path} answers the same addresses; keep one of the two files.`;
      diagnostics.push({ severity: "error", code: "doubled-page", message, file });
      return;
    }
    const read = readPage(text, file, path, components);
    diagnostics.push(...read.diagnostics);
    if (read.result) pages.push(read.result);
    else unreadable.add(file);
  }

  function readBlockFile(file: string, text: string): void {
    const name = blockOfFile(file);
    if (name === null) {
      const message =
        "This is not a block's file: write blocks/PostCard.tsx, with letters and digits and a capital letter first.";
      diagnostics.push({ severity: "error", code: "bad-path", message, file });
      return;
    }
    const read = readBlock(text, file, name, components);
    diagnostics.push(...read.diagnostics);
    if (read.result) blocks.push(read.result);
    else unreadable.add(file);
  }

  function reportStray(file: string): void {
    const message = file.startsWith("jobs/")
      ? "Jobs are not part of this version of Heddle; the file is left alone."
      : "Heddle reads pages/, blocks/, state/ and client/ only; move code into state/. The file is left alone.";
    diagnostics.push({ severity: "warning", code: "stray-file", message, file });
  }

  function dropUsesWithoutFile(): void {
    for (const page of [...pages, ...blocks]) {
      const owner = "path" in page ? `The page ${page.path}` : `The block ${page.name}`;
      for (const use of page.uses) {
        if (Object.hasOwn(logic, use.file)) continue;
        const message = `${owner} uses ${use.className} from ${use.file}, which is not there.`;
        diagnostics.push({ severity: "error", code: "missing-file", message, file: use.file });
      }
      page.uses = page.uses.filter((use) => Object.hasOwn(logic, use.file));
    }
    for (const block of blocks) {
      for (const { name, file } of block.types)
        if (!Object.hasOwn(logic, file))
          diagnostics.push({
            severity: "error",
            code: "missing-file",
            message: `The block ${block.name} imports the type ${name} from ${file}, which is not there.`,
            file,
          });
      block.types = block.types.filter(({ file }) => Object.hasOwn(logic, file));
    }
  }

  function assemble(): App {
    const { pages: _order, blocks: _blockOrder, assets, componentVersions, ...rest } = described;
    const placed = assignIdentity(pages, previous);
    const placedBlocks = assignBlockIdentity(blocks, previous);
    return {
      schemaVersion: SCHEMA_VERSION,
      ...rest,
      componentVersions: withVersions(componentVersions, [...pages, ...blocks], manifests),
      pages: placed.pages,
      blocks: placedBlocks.blocks,
      nodes: { ...placed.nodes, ...placedBlocks.nodes },
      files: logic,
      assets: options.assets ?? assets,
    };
  }

  /** A page or block with a syntax error stays as it last was. */
  function keepUnreadable(into: App): void {
    if (!previous || unreadable.size === 0) return;
    const kept = new Set(
      Object.values(previous.pages)
        .filter((page) => unreadable.has(pageFile(page.path)))
        .map((page) => page.id),
    );
    for (const id of kept) {
      const page = previous.pages[id]!;
      into.pages[id] = { ...page, uses: page.uses.filter((use) => Object.hasOwn(logic, use.file)) };
    }
    for (const block of Object.values(previous.blocks)) {
      if (!unreadable.has(blockFile(block.name))) continue;
      const isThere = ({ file }: { file: string }) => Object.hasOwn(logic, file);
      into.blocks[block.id] = {
        ...block,
        uses: block.uses.filter(isThere),
        types: block.types.filter(isThere),
      };
      kept.add(block.id);
    }
    for (const node of Object.values(previous.nodes))
      if (pageIdOf(previous, node.parent, kept)) into.nodes[node.id] = node;
  }
}

/** The components there are: Heddle's and those of the folder's block files. */
function withBlockFiles(files: ReadonlyMap<string, string>, manifests: ManifestRegistry): ManifestRegistry {
  const found: [string, ComponentManifest][] = [];
  for (const [file, text] of files) {
    const name = blockOfFile(file);
    const manifest = name === null ? null : readBlockManifest(text, file, name);
    if (manifest) found.push([manifest.name, manifest]);
  }
  return found.length === 0 ? manifests : { ...manifests, ...Object.fromEntries(found) };
}

function pageIdOf(app: App, parent: string, pages: ReadonlySet<string>): boolean {
  let current = parent;
  while (!pages.has(current)) {
    const node = Object.hasOwn(app.nodes, current) ? app.nodes[current] : undefined;
    if (!node) return false;
    current = node.parent;
  }
  return true;
}

/** Components that the file does not name a version for were written against today's. */
function withVersions(
  versions: Record<string, number>,
  owners: readonly { nodes: readonly DraftNode[] }[],
  manifests: ManifestRegistry,
): Record<string, number> {
  const result = { ...versions };
  const visit = (nodes: readonly DraftNode[]) => {
    for (const node of nodes) {
      const current =
        Object.hasOwn(manifests, node.type) && !isControl(node.type) ? manifests[node.type]!.version : null;
      if (current !== null && !Object.hasOwn(result, node.type)) result[node.type] = current;
      for (const inner of Object.values(node.slots)) visit(inner);
    }
  };
  for (const owner of owners) visit(owner.nodes);
  return result;
}
