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
  ExpectedValue,
  FormInfo,
  LayoutTemplate,
  PageHooks,
  PartIndex,
  PartTemplate,
  Template,
  TemplateNode,
} from "@heddle/state-engine/program";
import { isAssignable, parseCode } from "../expression/index.ts";
import { localClasses, type Names, namesOf, splitExpression, usesOf } from "../local/index.ts";
import type { ExpandedPage, Expansion } from "./blocks/expansion.ts";
import { classCandidates, dynamicClassWarning } from "./classes.ts";
import { contentHash } from "./hash.ts";

/** A variable that an Each gives to the expressions of its row. */
export interface RowVariables {
  each: BindingIndex;
  /** Eaches within that give it again to the same expressions: those of a block inside itself. */
  again?: BindingIndex[];
  item: string;
  index: string | null;
  /** The browser makes the rows, or puts the server's in their places. Absent: the server does both. */
  local?: "row" | "index";
}

/** Code that the browser runs, and the server's bindings that `$served(n)` stands for in it. */
export interface BrowserSource {
  code: string;
  served: BindingIndex[];
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
  row?: RowVariables & { key: string | null; browserKey?: BrowserSource };
  /** For `choice` and `each`. */
  parts?: PartIndex[];
  /** For `each` of which only so many rows are mounted at a time. */
  window?: number;
  /** The browser computes it; `code` is for the first HTML. */
  isLocal?: true;
  /** What the browser runs: of a value, or of a list whose rows it makes. */
  browser?: BrowserSource;
  /** The value is the places of a list's rows that are shown; `view` is the rows' binding of what the arrangement reads. */
  arranges?: { each: BindingIndex; view: BindingIndex | null; index: string | null };
  /** Made by the compiler of code that stands elsewhere, and is checked there. */
  isDerived?: true;
  /** Of drafts: what the prop takes. */
  expected?: ExpectedValue;
  node: string;
  prop: string;
}

/** An event as the page has it. */
export interface EventSource {
  /** Whose variables its code uses: index in `CompiledPage.owners`. */
  owner: number;
  kind: "bind" | "handler" | "window" | "local";
  part: PartIndex;
  code: string | null;
  payload: PayloadType | "window";
  /** What the browser runs, for `local`. */
  browser?: BrowserSource & { sends: EventIndex[] };
  /** The payload is this many values that the browser computed. */
  inputs?: number;
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
  /** Types of the components that it stands in, nearest first. */
  within: readonly string[];
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
  /** Of each part: itself, or for what the browser mounts the part around it that the server does. */
  private readonly homes: PartIndex[] = [];
  private readonly locals: ReadonlySet<string>;

  constructor(app: App, manifests: ManifestRegistry, expansion: Expansion, options: CompileOptions) {
    this.owners = expansion.owners;
    this.app = app;
    this.manifests = manifests;
    this.draft = options.draft;
    this.children = expansion.children;
    this.locals = localClasses(app.files);
  }

  /** `within`: the part around it, when the browser mounts it. */
  addPart(within?: PartIndex): PartIndex {
    const part = this.parts.push({ nodes: [], bindings: [], controls: [] }) - 1;
    this.homes.push(within === undefined ? part : this.homes[within]!);
    return part;
  }

  /** Does the browser mount this part? */
  isLocalPart(part: PartIndex): boolean {
    return this.homes[part] !== part;
  }

  /** The part, and the rows around it, as far as the server knows them. */
  home(part: PartIndex, rows: RowVariables[]): { part: PartIndex; rows: RowVariables[] } {
    return { part: this.homes[part]!, rows: rows.filter((row) => row.local !== "row") };
  }

  names(rows: readonly RowVariables[], owner = this.owner): Names {
    return namesOf(this.owners[owner]!, rows, ({ file, className }) =>
      this.locals.has(`${file}#${className}`),
    );
  }

  /** Does this code read what only the browser knows? */
  readsLocal(code: string, rows: readonly RowVariables[], owner = this.owner): boolean {
    const parsed = parseCode(code);
    return parsed.ok && usesOf(parsed.expression, this.names(rows, owner)).local;
  }

  /**
   * Adds a binding; broken code is reported and becomes null, so that the rest of the page goes on. What reads local state is split
   * between the browser and the server.
   */
  addBinding(source: Omit<BindingSource, "code" | "owner"> & { code: string; owner?: number }): BindingIndex {
    const { owner = this.owner, part, rows, node, prop } = source;
    const code = this.checked(source.code, node, prop);
    if (code === null || !this.readsLocal(code, rows, owner))
      return this.push({ ...source, owner, code, ...this.home(part, rows) });
    const browser = this.browserSource(code, { ...source, owner });
    return this.push({ ...source, owner, code, isLocal: true, browser });
  }

  /** The browser's half of an expression; the server's becomes bindings of its own. */
  browserSource(
    code: string,
    place: Pick<BindingSource, "owner" | "part" | "rows" | "node" | "prop">,
  ): BrowserSource {
    const parsed = parseCode(code);
    if (!parsed.ok) return { code: "null", served: [] };
    const split = splitExpression(code, parsed.expression, this.names(place.rows, place.owner));
    return this.browserCode(split, place);
  }

  /** Reports what could not be split, and adds what the server computes as bindings. */
  browserCode(
    { code, served, problems }: { code: string; served: string[]; problems: string[] },
    { owner, part, rows, node, prop }: Pick<BindingSource, "owner" | "part" | "rows" | "node" | "prop">,
  ): BrowserSource {
    for (const problem of problems) this.report("error", "local-split", `${prop}: ${problem}`, node, prop);
    if (problems.length > 0) return { code: "null", served: [] };
    const home = this.home(part, rows);
    const indices = served.map((text, place) =>
      this.push({
        kind: "value",
        owner,
        code: text,
        ...home,
        node,
        prop: `${prop}#${place + 1}`,
        isDerived: true,
      }),
    );
    return { code, served: indices };
  }

  /** Adds a binding as it is. */
  push(source: BindingSource): BindingIndex {
    const index = this.bindings.push(source) - 1;
    const part = this.parts[source.part]!;
    if (source.kind === "value") part.bindings.push(index);
    else part.controls.push(index);
    return index;
  }

  addEvent(source: Omit<EventSource, "owner">): EventIndex {
    this.events.push({ owner: this.owner, ...source });
    return this.events.length - 1;
  }

  /** The value of a prop for the template: literal, or the index of its binding. `expected` is what the prop takes. */
  addProp(
    value: PropValue,
    node: Node,
    prop: string,
    around: Surroundings,
    expected?: ExpectedValue,
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
        ...(this.draft && expected ? { expected } : {}),
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
    ...(usesLocal(builder) ? { local: true } : {}),
    ...about,
    ...(layouts.length === 0 ? {} : { layouts }),
    ...(builder.draft
      ? { bindingKeys: builder.bindings.map((binding) => `${binding.node}:${binding.prop}`) }
      : {}),
  };
  return { hash: contentHash(JSON.stringify(body)), ...body };
}

function usesLocal({ bindings, events }: PageBuilder): boolean {
  return bindings.some(({ isLocal }) => isLocal) || events.some(({ kind }) => kind === "local");
}
