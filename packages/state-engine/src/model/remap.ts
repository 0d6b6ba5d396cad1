/** Carries a draft's values over to a template that was edited: the canvas draws the edit before any server answers. */

import type { Json } from "@heddle/schema";
import type {
  BindingIndex,
  ChoiceTemplate,
  EachTemplate,
  Template,
  TemplateNode,
} from "../program/program.ts";
import type { ControlModel, PageModel, ScopeModel, StreamModel, WindowModel } from "../protocol/messages.ts";

export interface RemappedModel {
  model: PageModel;
  /** `scope:binding` of values that no one knows yet: drawn as skeletons until the server's model comes. */
  missing: ReadonlySet<string>;
}

interface OldScope {
  model: ScopeModel;
  parent: OldScope | null;
}

/**
 * The model for `next`, with values carried over from `model` by `bindingKeys` (`nodeId:prop`). A node that moved out of its
 * part takes its value from the nearest scope around, else from the first scope that has it. What is new is null and named
 * in `missing`; a new choice shows its first part and a new list one row, so that there is something to see. Scopes made
 * here have negative numbers: the server knows nothing of them, so no event is sent from them.
 */
export function remapModel(previous: Template, model: PageModel, next: Template): RemappedModel {
  return new Remapping(previous, model, next).run();
}

class Remapping {
  private readonly model: PageModel;
  private readonly next: Template;
  private readonly missing = new Set<string>();
  /** Binding key → old binding, its part, and its place among that part's values or controls. */
  private readonly old = new Map<string, { part: number; place: number }>();
  private readonly controls = new Map<BindingIndex, ChoiceTemplate | EachTemplate>();
  private readonly oldControls = new Map<string, ChoiceTemplate | EachTemplate>();
  private readonly firstOfPart = new Map<number, OldScope>();
  private made = 0;

  constructor(previous: Template, model: PageModel, next: Template) {
    this.model = model;
    this.next = next;
    previous.parts.forEach((part, index) => {
      for (const list of [part.bindings, part.controls])
        list.forEach((binding, place) => {
          const key = previous.bindingKeys?.[binding];
          if (key !== undefined) this.old.set(key, { part: index, place });
        });
    });
    for (const part of next.parts)
      for (const control of controlsIn(part.nodes)) this.controls.set(bindingOf(control), control);
    for (const part of previous.parts)
      for (const control of controlsIn(part.nodes)) {
        const key = previous.bindingKeys?.[bindingOf(control)];
        if (key !== undefined) this.oldControls.set(key, control);
      }
    this.index(model.root, null);
  }

  run(): RemappedModel {
    const root = this.scope(0, { model: this.model.root, parent: null }, this.model.root[0]);
    return {
      model: { pageId: this.next.pageId, templateHash: this.next.hash, root },
      missing: this.missing,
    };
  }

  private index(model: ScopeModel, parent: OldScope | null): void {
    const scope = { model, parent };
    if (!this.firstOfPart.has(model[1])) this.firstOfPart.set(model[1], scope);
    for (const child of model[3]) for (const one of scopesOf(child)) this.index(one, scope);
  }

  /** The scope of `part` that is the one given or around it, else the first anywhere. */
  private find(part: number, from: OldScope | null): OldScope | undefined {
    for (let scope = from; scope; scope = scope.parent) if (scope.model[1] === part) return scope;
    return this.firstOfPart.get(part);
  }

  private scope(partIndex: number, from: OldScope | null, id: number): ScopeModel {
    const part = this.next.parts[partIndex];
    if (!part) return [id, partIndex, [], []];
    const values = part.bindings.map((binding) => this.value(id, binding, from));
    const children = part.controls.map((control) => this.control(id, control, partIndex, from));
    return [id, partIndex, values, children];
  }

  private value(id: number, binding: BindingIndex, from: OldScope | null): Json {
    const key = this.next.bindingKeys?.[binding];
    const place = key === undefined ? undefined : this.old.get(key);
    const scope = place && this.find(place.part, from);
    if (!place || !scope) {
      this.missing.add(`${id}:${binding}`);
      return null;
    }
    return scope.model[2][place.place] ?? null;
  }

  private control(id: number, binding: BindingIndex, part: number, from: OldScope | null): ControlModel {
    const control = this.controls.get(binding);
    if (!control) return null;
    const key = this.next.bindingKeys?.[binding];
    const before = key === undefined ? undefined : this.oldControls.get(key);
    const place = key === undefined ? undefined : this.old.get(key);
    const holder = place && this.find(place.part, from);
    const old = holder && place ? holder.model[3][place.place] : undefined;
    if ("each" in control) {
      if (!before || !("each" in before) || old === undefined || old === null) {
        this.missing.add(`${id}:${binding}`);
        return placed(control, null, [this.scope(control.part, from, this.newId())]);
      }
      const rows = scopesOf(old).map((row) =>
        this.scope(control.part, { model: row, parent: holder ?? null }, row[0]),
      );
      return placed(control, old, rows);
    }
    if (!before || !("choice" in before) || old === undefined) {
      this.missing.add(`${id}:${binding}`);
      const first = control.parts[0];
      // A block inside itself is not drawn again before the server says how often.
      return first === undefined || first <= part ? null : this.scope(first, from, this.newId());
    }
    const [mounted] = scopesOf(old);
    if (!mounted) return null;
    const chosen = control.parts[before.parts.indexOf(mounted[1])];
    return chosen === undefined
      ? null
      : this.scope(chosen, { model: mounted, parent: holder ?? null }, mounted[0]);
  }

  private newId(): number {
    this.made += 1;
    return -this.made;
  }
}

function scopesOf(child: ControlModel): ScopeModel[] {
  if (child === null || child.length === 0) return [];
  if (child[0] === "#") return (child as WindowModel)[3];
  if (child[0] === "~") return (child as StreamModel)[1];
  return typeof child[0] === "number" ? [child as ScopeModel] : (child as ScopeModel[]);
}

/** A long list's rows, standing where they stood; a list that was not one before begins at its top. */
function placed(control: EachTemplate, old: ControlModel, rows: ScopeModel[]): ControlModel {
  if (!control.window) return rows;
  return old?.[0] === "#"
    ? ["#", (old as WindowModel)[1], (old as WindowModel)[2], rows]
    : ["#", 0, rows.length, rows];
}

function bindingOf(control: ChoiceTemplate | EachTemplate): BindingIndex {
  return "each" in control ? control.each : control.choice;
}

function controlsIn(nodes: TemplateNode[]): (ChoiceTemplate | EachTemplate)[] {
  return nodes.flatMap((node) => {
    if ("choice" in node || "each" in node) return [node];
    if ("outlet" in node) return controlsIn(node.nodes);
    if (!("type" in node)) return [];
    const within = Object.values(node.slots ?? {}).flatMap(controlsIn);
    return node.list ? [node.list, ...within] : within;
  });
}
