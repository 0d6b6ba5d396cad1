import type {
  App,
  ChildIndex,
  Diagnostic,
  DiagnosticCode,
  ManifestRegistry,
  Node,
  NodeId,
  Page,
  PayloadType,
  PropValue,
} from "@heddle/schema";
import { CONTROL_MANIFESTS } from "@heddle/schema";
import type {
  BindingIndex,
  EventIndex,
  EventInfo,
  FormInfo,
  LayoutTemplate,
  PageHooks,
  PartIndex,
  PartTemplate,
  Template,
  TemplateNode,
} from "@heddle/state-engine/program";
import { isAssignable, parseCode } from "../expression/index.ts";
import type { ExpandedPage, Expansion } from "./blocks/expand.ts";
import { classCandidates, dynamicClassWarning } from "./classes.ts";
import { contentHash } from "./hash.ts";

/** A variable that an Each gives to the expressions of its row. */
export interface RowVariables {
  each: BindingIndex;
  /** Eaches within that give it again to the same expressions: those of a block inside itself. */
  again?: BindingIndex[];
  item: string;
  index: string | null;
}

/** A binding as the page has it: code, and where it stands. The program compiler turns it into a function. */
export interface BindingSource {
  /** Whose variables its code uses: index in `CompiledPage.owners`. */
  owner: number;
  kind: "value" | "choice" | "each";
  part: PartIndex;
  /** TypeScript expression; null when the page's code is broken there (the diagnostic says so). */
  code: string | null;
  /** Enclosing rows, outermost first. */
  rows: RowVariables[];
  /** For `each`: its own row variables and the code of the row's key (null = by position). */
  row?: RowVariables & { key: string | null };
  /** For `choice` and `each`. */
  parts?: PartIndex[];
  /** For `each` of which only so many rows are mounted at a time. */
  window?: number;
  node: string;
  prop: string;
}

/** An event as the page has it. */
export interface EventSource {
  /** Whose variables its code uses: index in `CompiledPage.owners`. */
  owner: number;
  kind: "bind" | "handler" | "window";
  part: PartIndex;
  code: string | null;
  payload: PayloadType | "window";
  rows: RowVariables[];
  guards: (BindingIndex | true)[];
  binding?: BindingIndex;
  keys?: string[];
  form?: FormInfo;
  limits?: EventInfo["limits"];
  node: string;
  prop: string;
}

export interface CompiledPage {
  template: Template;
  bindings: BindingSource[];
  events: EventSource[];
  /** The layouts around the page, outermost first, and the page; with the states of the blocks in them. */
  owners: readonly ExpandedPage[];
  /** Of each variable that holds an instance state: the part whose scopes have one each. */
  ownParts: ReadonlyMap<string, PartIndex>;
  /** What runs when the page opens, of each owner. */
  openings: Opening[];
  /** Tailwind classes that the page's own markup may use, sorted. */
  classNames: string[];
  diagnostics: Diagnostic[];
}

/** What runs when a page, or a layout around it, opens: by index in `events`. */
export interface Opening {
  onLoad: EventIndex[];
  redirect?: EventIndex;
  /** What runs at other moments of its life. */
  hooks?: PageHooks;
}

/** Where the next owner's nodes go. */
export interface Hole {
  nodes: TemplateNode[];
  around: Surroundings;
}

export interface CompileOptions {
  /** Drafts carry node ids and binding keys, for the canvas. */
  draft: boolean;
}

/** What stands around the node being compiled. */
export interface Surroundings {
  part: PartIndex;
  rows: RowVariables[];
  /** Props of ancestors that block events of the whole subtree. */
  guards: (BindingIndex | true)[];
  /** The form that it stands in, with the fields found so far. */
  form?: FormInfo;
}

/** Collects a page's parts, bindings and events while its tree is walked. */
export class PageBuilder {
  readonly parts: PartTemplate[] = [];
  readonly bindings: BindingSource[] = [];
  readonly events: EventSource[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly components = new Set<string>();
  readonly classNames = new Set<string>();
  readonly app: App;
  readonly manifests: ManifestRegistry;
  readonly draft: boolean;
  readonly children: ChildIndex;
  readonly owners: readonly ExpandedPage[];
  /** Of each variable that holds an instance state: the part whose scopes have one each. */
  readonly ownParts = new Map<string, PartIndex>();
  /** Of each Each: the part of its rows. */
  readonly rowParts = new Map<NodeId, PartIndex>();
  /** Index in `owners` of what is being compiled. */
  owner = 0;
  /** The outlet of the layout that is being compiled, once it was met. */
  hole: Hole | null = null;

  constructor(app: App, manifests: ManifestRegistry, expansion: Expansion, options: CompileOptions) {
    this.owners = expansion.owners;
    this.app = app;
    this.manifests = manifests;
    this.draft = options.draft;
    this.children = expansion.children;
  }

  addPart(): PartIndex {
    this.parts.push({ nodes: [], bindings: [], controls: [] });
    return this.parts.length - 1;
  }

  /** Adds a binding; broken code is reported and becomes null, so that the rest of the page goes on. */
  addBinding(source: Omit<BindingSource, "code" | "owner"> & { code: string; owner?: number }): BindingIndex {
    const index = this.bindings.length;
    this.bindings.push({
      owner: this.owner,
      ...source,
      code: this.checked(source.code, source.node, source.prop),
    });
    const part = this.parts[source.part]!;
    if (source.kind === "value") part.bindings.push(index);
    else part.controls.push(index);
    return index;
  }

  addEvent(source: Omit<EventSource, "owner">): EventIndex {
    this.events.push({ owner: this.owner, ...source });
    return this.events.length - 1;
  }

  /** The value of a prop for the template: literal, or the index of its binding. */
  addProp(
    value: PropValue,
    node: Node,
    prop: string,
    around: Surroundings,
  ): { literal: unknown } | { binding: BindingIndex } {
    if ("value" in value) return { literal: value.value };
    const code = "bind" in value ? value.bind : value.expression;
    return {
      binding: this.addBinding({
        kind: "value",
        part: around.part,
        code,
        rows: around.rows,
        node: node.id,
        prop,
      }),
    };
  }

  addClassName(
    value: PropValue,
    node: Node,
    around: Surroundings,
  ): { literal: unknown } | { binding: BindingIndex } {
    const text =
      "value" in value ? String(value.value ?? "") : "expression" in value ? value.expression : value.bind;
    for (const name of classCandidates(text, !("value" in value))) this.classNames.add(name);
    if (!("value" in value) && dynamicClassWarning(text)) {
      this.report(
        "warning",
        "dynamic-class",
        'A class name built from pieces is not found by the style compiler; write each class whole, e.g. `done ? "text-good" : "text-muted"`.',
        node.id,
        "className",
      );
    }
    return this.addProp(value, node, "className", around);
  }

  /** Bind needs something that can be assigned to; reported otherwise. */
  bindable(code: string, node: string, prop: string): boolean {
    if (this.checked(code, node, prop) === null) return false;
    if (isAssignable(code)) return true;
    this.report(
      "error",
      "bind-not-assignable",
      `\`${code}\` cannot be assigned to; bind a field such as \`form.name\`.`,
      node,
      prop,
    );
    return false;
  }

  checked(code: string, node: string, prop: string): string | null {
    const parsed = parseCode(code);
    if (parsed.ok) return code;
    this.report(
      "error",
      "expression-syntax",
      `${prop}: ${parsed.error.message} (column ${parsed.error.column})`,
      node,
      prop,
    );
    return null;
  }

  report(
    severity: Diagnostic["severity"],
    code: DiagnosticCode,
    message: string,
    node?: string,
    prop?: string,
  ): void {
    this.diagnostics.push({ severity, code, message, node, prop });
  }

  manifestOf(type: string) {
    return this.manifests[type] ?? CONTROL_MANIFESTS[type];
  }
}

/** Seals what the builder has collected into an immutable template. */
export function finishTemplate(
  builder: PageBuilder,
  page: Page,
  about: Pick<Template, "title" | "description" | "meta">,
  layouts: LayoutTemplate[],
): Template {
  const body: Omit<Template, "hash"> = {
    pageId: page.id,
    path: page.path,
    parts: builder.parts,
    components: [...builder.components].sort(),
    ...about,
    ...(layouts.length === 0 ? {} : { layouts }),
    ...(builder.draft
      ? { bindingKeys: builder.bindings.map((binding) => `${binding.node}:${binding.prop}`) }
      : {}),
  };
  return { hash: contentHash(JSON.stringify(body)), ...body };
}
