import {
  type ComponentManifest,
  type EventManifest,
  eventOptionsOf,
  forbiddenAround,
  type Node,
  type PropManifest,
} from "@heddle/schema";
import { forbiddenHost } from "@heddle/schema/hosts";
import type { ElementTemplate, EventTemplate, TemplateNode } from "@heddle/state-engine/program";
import { classifyEvent } from "../expression/index.ts";
import { compileControl, isControl } from "./controls.ts";
import { expectedOf } from "./expected.ts";
import { formOf, noteField } from "./form-fields.ts";
import { compileListProp } from "./list-props.ts";
import { addLocalBind, addLocalEvent } from "./local-events.ts";
import type { EventSource, PageBuilder, Surroundings } from "./page.ts";

/** Compiles the nodes of one slot, in order. */
export function compileSlot(
  builder: PageBuilder,
  parent: string,
  slot: string,
  around: Surroundings,
): TemplateNode[] {
  const nodes = builder.children.get(parent)?.get(slot) ?? [];
  return nodes.flatMap((node) => {
    const compiled = isControl(node.type)
      ? compileControl(builder, node, around)
      : compileElement(builder, node, around);
    return compiled ? [compiled] : [];
  });
}

function compileElement(builder: PageBuilder, node: Node, around: Surroundings): ElementTemplate | null {
  const manifest = builder.manifests[node.type];
  if (!manifest) {
    builder.report("error", "unknown-component", `There is no component \`${node.type}\`.`, node.id);
    return null;
  }
  builder.components.add(node.type);
  checkNesting(builder, node, manifest, around);
  const element: ElementTemplate = { type: node.type };
  if (builder.draft) element.node = node.id;
  const guards = [...around.guards];
  const subtreeGuards = [...around.guards];
  const long = compileListProp(builder, node, manifest, around);
  if (long) element.list = long.list;
  for (const [prop, value] of sortedEntries(node.props)) {
    if (long?.taken.has(prop)) continue;
    const description = manifest.props[prop];
    if (!description) {
      builder.report("warning", "unknown-prop", `\`${node.type}\` has no prop \`${prop}\`.`, node.id, prop);
      continue;
    }
    const compiled = builder.addProp(value, node, prop, around, expectedOf(node, description));
    placeProp(element, prop, compiled);
    if (description.type.kind === "image" && "literal" in compiled)
      checkImage(builder, compiled.literal, node, prop);
    if (description.hosts) {
      const hosts = builder.app.settings[description.hosts.setting] ?? [];
      element.props = { ...element.props, [description.hosts.prop]: hosts };
      if ("literal" in compiled) checkFrame(builder, compiled.literal, hosts, node, prop);
    }
    addGuard(builder, description, compiled, guards, subtreeGuards);
  }
  if (node.className) placeProp(element, "className", builder.addClassName(node.className, node, around));
  noteField({ element, node, manifest, around, hidden: subtreeGuards });
  const form = formOf(manifest, element);
  const inner: Surroundings = { ...around, guards, ...(form && { form }) };
  for (const [prop, value] of sortedEntries(node.props)) {
    if ("bind" in value) addBind(builder, element, node, prop, value.bind, manifest.props[prop], inner);
  }
  for (const [name, handlers] of sortedEntries(node.events))
    addEvents(builder, element, node, name, handlers, manifest.events[name], inner);
  for (const slot of Object.keys(manifest.slots)) {
    const nodes = compileSlot(builder, node.id, slot, {
      ...around,
      guards: subtreeGuards,
      within: [node.type, ...around.within],
      ...(form && { form }),
    });
    if (nodes.length > 0) element.slots = { ...element.slots, [slot]: nodes };
  }
  return element;
}

function checkNesting(
  builder: PageBuilder,
  node: Node,
  manifest: ComponentManifest,
  { within }: Surroundings,
): void {
  const around = forbiddenAround(manifest, within);
  if (around === null) return;
  builder.report(
    "warning",
    "misplaced",
    `\`${node.type}\` stands within \`${around}\`: browsers take that apart. Move it out.`,
    node.id,
  );
}

function checkImage(builder: PageBuilder, address: unknown, node: Node, prop: string): void {
  const host = forbiddenHost(address, builder.app.settings.imageHosts);
  if (host === null) return;
  builder.report(
    "warning",
    "image-host",
    `Browsers will not show pictures from ${host}: allow the host in the app's settings, or upload the picture.`,
    node.id,
    prop,
  );
}

function checkFrame(
  builder: PageBuilder,
  address: unknown,
  hosts: readonly string[],
  node: Node,
  prop: string,
): void {
  const host = forbiddenHost(address, hosts);
  if (host === null) return;
  builder.report(
    "warning",
    "frame-host",
    `Browsers will not show ${host} in a frame: allow the host in the app's settings, under Sites in frames.`,
    node.id,
    prop,
  );
}

function placeProp(
  element: ElementTemplate,
  prop: string,
  compiled: ReturnType<PageBuilder["addProp"]>,
): void {
  if ("binding" in compiled) element.bindings = { ...element.bindings, [prop]: compiled.binding };
  else element.props = { ...element.props, [prop]: compiled.literal as never };
}

function addGuard(
  builder: PageBuilder,
  description: PropManifest,
  compiled: ReturnType<PageBuilder["addProp"]>,
  guards: Surroundings["guards"],
  subtreeGuards: Surroundings["guards"],
): void {
  if (!description.blocksEvents) return;
  const guard = "binding" in compiled ? compiled.binding : compiled.literal === true ? true : null;
  // What the browser decides it can decide otherwise: only the server's own values hold there.
  if (guard === null || (guard !== true && builder.bindings[guard]?.isLocal)) return;
  guards.push(guard);
  if (description.blocksEvents === "subtree") subtreeGuards.push(guard);
}

function addBind(
  builder: PageBuilder,
  element: ElementTemplate,
  node: Node,
  prop: string,
  code: string,
  description: PropManifest | undefined,
  around: Surroundings,
): void {
  const manifest = builder.manifests[node.type];
  const event = description?.bindable ? manifest?.events[description.bindable.event] : undefined;
  if (!event) {
    builder.report(
      "error",
      "not-bindable",
      `\`${prop}\` of \`${node.type}\` shows a value but does not change it; use an expression instead of bind.`,
      node.id,
      prop,
    );
    return;
  }
  if (!builder.bindable(code, node.id, prop)) return;
  const place = { payload: event.payload, guards: around.guards, node: node.id, prop };
  const index = builder.readsLocal(code, around.rows)
    ? addLocalBind(builder, code, { ...place, ...around })
    : builder.addEvent({
        ...place,
        ...builder.home(around.part, around.rows),
        kind: "bind",
        code,
        binding: element.bindings?.[prop],
      });
  element.binds = { ...element.binds, [prop]: index };
}

function addEvents(
  builder: PageBuilder,
  element: ElementTemplate,
  node: Node,
  name: string,
  handlers: Node["events"][string],
  description: EventManifest | undefined,
  around: Surroundings,
): void {
  if (!description) {
    builder.report("error", "unknown-event", `\`${node.type}\` has no event \`${name}\`.`, node.id, name);
    return;
  }
  const templates: EventTemplate[] = [];
  for (const handler of handlers) {
    const classified = classifyEvent(handler.code);
    if (classified.kind === "invalid") {
      builder.report("error", "event-code", `${name}: ${classified.error.message}`, node.id, name);
      continue;
    }
    const place = { payload: description.payload, guards: around.guards, node: node.id, prop: name };
    const event = builder.readsLocal(handler.code, around.rows)
      ? addLocalEvent(builder, handler.code, { ...place, ...around })
      : builder.addEvent({
          ...place,
          ...builder.home(around.part, around.rows),
          kind: "handler",
          code: handler.code,
          ...(handler.keys ? { keys: handler.keys } : {}),
          ...(description.payload === "form" && around.form ? { form: around.form } : {}),
          ...(description.limits ? { limits: limitsOf(builder, element, node, description.limits) } : {}),
        });
    templates.push({ event, ...eventOptionsOf(handler) });
  }
  if (templates.length > 0) element.events = { ...element.events, [name]: templates };
}

/** What the limiting props of a node are, set or not: literal, or by the binding that shows them. */
function limitsOf(
  builder: PageBuilder,
  element: ElementTemplate,
  node: Node,
  props: readonly string[],
): EventSource["limits"] {
  return Object.fromEntries(
    props.map((prop) => {
      const binding = element.bindings?.[prop];
      if (binding !== undefined) return [prop, { binding }];
      const absent = builder.manifests[node.type]?.props[prop]?.default ?? null;
      return [prop, { value: element.props?.[prop] ?? absent }];
    }),
  );
}

/** Entries by name, so that equal pages compile to equal templates whatever the order of edits. */
function sortedEntries<Value>(record: Record<string, Value>): [string, Value][] {
  return Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
}
