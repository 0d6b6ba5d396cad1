/**
 * The schema's rules, piece by piece: one bad value in a document costs that value and not the whole app. The rules
 * themselves are `parseApp`'s; each piece is tried in an app that holds nothing else.
 */

import {
  type App,
  CONTROL_MANIFESTS,
  checkAssetPath,
  checkCodeFile,
  checkPagePath,
  createApp,
  isControl,
  type Node,
  type Page,
  parseApp,
  pathShape,
} from "@heddle/schema";

const PROBE_PAGE = "probe-page";
const PROBE_MATCH = "probe-match";
export const MAX_FILE_LENGTH = 1_000_000;

const BLANK = createApp("Probe");

/** True when an app that is blank but for `piece` is valid. */
export function fits(piece: Partial<App>): boolean {
  return parseApp({ ...BLANK, ...piece }).ok;
}

const probePage: Page = {
  id: PROBE_PAGE,
  path: "/",
  title: { value: "" },
  uses: [],
  onLoad: [],
  order: "a0",
};
const probeMatch: Node = {
  id: PROBE_MATCH,
  type: "Match",
  parent: PROBE_PAGE,
  slot: "children",
  order: "a0",
  props: { value: { value: "" } },
  events: {},
};

/** True when each of the nodes is valid by itself, wherever it stands. */
export function nodesFit(nodes: readonly Omit<Node, "parent" | "slot" | "order">[]): boolean {
  return whyNotNodes(nodes) === null;
}

/** What the schema says against the first of the nodes that is not valid by itself, or null. */
export function whyNotNodes(nodes: readonly Omit<Node, "parent" | "slot" | "order">[]): string | null {
  const probed: App["nodes"] = { [PROBE_MATCH]: probeMatch };
  // Under ids of our own: a document's ids might be those of the probe.
  for (const [at, node] of nodes.entries()) {
    const parent = node.type === "Case" ? PROBE_MATCH : PROBE_PAGE;
    probed[`n${at}`] = { ...node, id: `n${at}`, parent, slot: "children", order: "a0" };
  }
  const parsed = parseApp({ ...BLANK, pages: { [PROBE_PAGE]: probePage }, nodes: probed });
  return parsed.ok ? null : (parsed.issues[0]?.message ?? "It is not valid.");
}

/** The node with a control's missing props filled in and what a control cannot have left out. */
export function completeControl<Content extends Pick<Node, "type" | "props" | "events" | "className">>(
  node: Content,
): Content {
  if (!isControl(node.type)) return node;
  const manifest = CONTROL_MANIFESTS[node.type]!;
  const missing = Object.entries(manifest.props).filter(
    ([name, prop]) => prop.required && !Object.hasOwn(node.props, name),
  );
  if (missing.length === 0) return node;
  const props = { ...node.props };
  for (const [name] of missing) props[name] = { value: manifest.example.props?.[name] ?? "" };
  return { ...node, props };
}

/** True when the page is valid by itself, given that the files it uses are there. Its path is looked at apart. */
export function pageFits(page: Page): boolean {
  const files = Object.fromEntries(page.uses.map((use) => [use.file, ""]));
  return fits({ pages: { [PROBE_PAGE]: { ...page, id: PROBE_PAGE, path: "/" } }, files });
}

export function isPagePath(path: string): boolean {
  return checkPagePath(path) === null;
}

/** A code file: `state/images.ts`, `client/chart.ts`. */
export function isFilePath(path: string): boolean {
  return checkCodeFile(path) === null;
}

/** `assets/logo.png`. */
export function isAssetPath(path: string): boolean {
  return checkAssetPath(path) === null && path !== "__proto__";
}

/**
 * By what was wanted, the number to try next: all below it are taken. Without it, thousands that want one path would each try all numbers.
 */
export type Numbers = Map<string, number>;

/** `wanted`, or the first of `wanted-2`, `wanted-3`, … whose shape nobody in `taken` has. `taken` only grows while `numbers` is kept. */
export function otherPagePath(wanted: string, taken: ReadonlySet<string>, numbers: Numbers): string {
  if (!taken.has(pathShape(wanted))) return wanted;
  const stem = wanted === "/" ? "/page" : wanted;
  // A parameter cannot carry a number, and nothing comes after one that takes all the rest.
  const base = stem.replace(/(\/\[[^/[\].]+\])$/, "$1/page").replace(/\/\[[^/]*\]$/, "/page");
  for (let number = numbers.get(wanted) ?? 2; ; number++) {
    const path = `${base}-${number}`;
    if (taken.has(pathShape(path))) continue;
    numbers.set(wanted, number + 1);
    return path;
  }
}

/** `wanted`, or the first of `state/images-2.ts`, … that nobody has. `taken` only grows while `numbers` is kept. */
export function otherFilePath(
  wanted: string,
  taken: { has(path: string): boolean },
  numbers: Numbers,
): string {
  if (!taken.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf(".");
  for (let number = numbers.get(wanted) ?? 2; ; number++) {
    const path = `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`;
    if (taken.has(path)) continue;
    numbers.set(wanted, number + 1);
    return path;
  }
}
