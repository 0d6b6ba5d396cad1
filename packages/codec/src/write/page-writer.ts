/** What writing one page needs to know and collects on the way. */

import {
  type App,
  type ChildIndex,
  CONTROL_MANIFESTS,
  type ComponentManifest,
  type ManifestRegistry,
  type Node,
} from "@heddle/schema";
import { namesIn } from "../code/names.ts";
import { parseCode } from "../code/parse-code.ts";
import { writable } from "../code/places.ts";

/** Names of `heddle` that page code may refer to by itself. */
const FREE_HELPERS = ["ui", "route"];
/** Controls that are written as elements. */
const CONTROL_TAGS = new Set(["Match", "Case", "Outlet"]);

export class PageWriter {
  readonly app: App;
  readonly children: ChildIndex;
  /** Names to import. */
  readonly helpers = new Set<string>();
  readonly components = new Set<string>();
  readonly blocks = new Set<string>();
  /** Types of `heddle` to import. */
  readonly types = new Set<string>();
  private readonly manifests: ManifestRegistry;

  constructor(app: App, children: ChildIndex, manifests: ManifestRegistry) {
    this.app = app;
    this.children = children;
    this.manifests = manifests;
  }

  manifest(type: string): ComponentManifest | null {
    if (Object.hasOwn(CONTROL_MANIFESTS, type)) return CONTROL_MANIFESTS[type]!;
    return Object.hasOwn(this.manifests, type) ? this.manifests[type]! : null;
  }

  /** The tag's name; notes the import. */
  tag(node: Node): string {
    if (CONTROL_TAGS.has(node.type)) this.helpers.add(node.type);
    else if (this.manifest(node.type)?.category === "Blocks") this.blocks.add(node.type);
    else this.components.add(node.type);
    return node.type;
  }

  /** Notes what the code needs imported, and gives it back. */
  code(text: string): string {
    if (!writable(text)) this.helpers.add("unfinished");
    const parsed = parseCode(text);
    if (!parsed) return text;
    const { uses, declared } = namesIn(parsed);
    for (const helper of FREE_HELPERS) {
      if (!declared.has(helper) && uses.some((use) => use.name === helper)) this.helpers.add(helper);
    }
    return text;
  }
}
