import type { ClientModel, ClientScope } from "@heddle/state-engine/model";
import type { ChoiceTemplate, EachTemplate, TemplateNode } from "@heddle/state-engine/program";
import type { ControlModel, ScopeModel } from "@heddle/state-engine/protocol";
import { homeOf, type LocalLayer, type LocalScope } from "./local-layer.ts";

type Control = ChoiceTemplate | EachTemplate;

/** The model's root with what the browser computes written into it: as the server would have drawn the same states. */
export function withLocal(model: ClientModel, layer: LocalLayer): ScopeModel {
  const controls = new Map<number, Control>();
  for (const part of model.template.parts)
    for (const control of controlsIn(part.nodes))
      controls.set("each" in control ? control.each : control.choice, control);

  const childrenOf = (scope: ClientScope, binding: number): ControlModel => {
    const control = controls.get(binding);
    if (!control) return null;
    const isOwn = homeOf(scope) !== scope;
    if ("each" in control) {
      const own = control.shown === undefined ? layer.rows(scope, control) : null;
      return (own ?? model.rows(scope.id, binding)).map(scopeOf);
    }
    if (isOwn) return control.parts.map((part) => scopeOf(layer.branch(scope as LocalScope, binding, part)));
    if (control.shown !== undefined) return model.rows(scope.id, binding).map(scopeOf);
    const mounted = model.mounted(scope.id, binding);
    return mounted && scopeOf(mounted);
  };
  const scopeOf = (scope: ClientScope): ScopeModel => {
    const part = model.template.parts[scope.part]!;
    const { id } = homeOf(scope);
    return [
      scope.id,
      scope.part,
      part.bindings.map((binding) =>
        layer.has(binding) ? layer.value(scope, binding) : model.value(id, binding),
      ),
      part.controls.map((binding) => childrenOf(scope, binding)),
    ];
  };
  return scopeOf(model.root);
}

function controlsIn(nodes: readonly TemplateNode[]): Control[] {
  return nodes.flatMap((node) => {
    if ("choice" in node || "each" in node) return [node];
    if ("outlet" in node) return controlsIn(node.nodes);
    if (!("type" in node)) return [];
    const within = Object.values(node.slots ?? {}).flatMap(controlsIn);
    return node.list ? [node.list, ...within] : within;
  });
}
