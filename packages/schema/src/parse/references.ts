/** What only the whole app can tell: does everything that is named exist, once, and in a place that fits? */

import type { App, Node } from "../app/app.ts";
import { CONTROL_MANIFESTS, isControl } from "../controls/controls.ts";
import { MOST_WINDOW_ROWS, windowSize } from "../controls/window.ts";
import { pathShape } from "../routes/routes.ts";
import { checkBlocks } from "./blocks.ts";
import { type ParseIssue, pathText } from "./issue.ts";
import type { ParseLimits } from "./limits.ts";
import { checkSlotName, checkVariableName } from "./names.ts";

type Report = (path: (string | number)[], message: string) => void;

/** At most `limit` issues. The app's shape is already known to be right. */
export function checkReferences(app: App, limits: ParseLimits, limit: number): ParseIssue[] {
  const issues: ParseIssue[] = [];
  const report: Report = (path, message) => {
    if (issues.length < limit) issues.push({ path: pathText(path), message });
  };
  checkPages(app, report);
  checkBlocks(app, report);
  for (const [id, node] of Object.entries(app.nodes)) {
    if (node.id !== id) report(["nodes", id, "id"], `must be the key it stands under, "${id}".`);
    if (Object.hasOwn(app.pages, id) || Object.hasOwn(app.blocks, id))
      report(["nodes", id], "is the id of a page or block too; ids are unique in an app.");
    checkPlace(app, node, report);
    checkControl(node, report);
  }
  checkTree(app, limits, report);
  return issues;
}

function checkPages(app: App, report: Report): void {
  const shapes = new Map<string, string>();
  for (const [id, page] of Object.entries(app.pages)) {
    if (page.id !== id) report(["pages", id, "id"], `must be the key it stands under, "${id}".`);
    const shape = pathShape(page.path);
    const other = shapes.get(shape);
    if (other !== undefined)
      report(
        ["pages", id, "path"],
        `"${page.path}" answers the same addresses as "${other}"; give one of them another path.`,
      );
    shapes.set(shape, page.path);
    const names = new Set<string>();
    page.uses.forEach((use, index) => {
      const at = ["pages", id, "uses", index];
      if (names.has(use.name)) report([...at, "name"], `"${use.name}" is used twice on this page.`);
      names.add(use.name);
      if (!Object.hasOwn(app.files, use.file))
        report([...at, "file"], `There is no file ${use.file} in the app.`);
    });
  }
}

function checkPlace(app: App, node: Node, report: Report): void {
  const onPage = Object.hasOwn(app.pages, node.parent) || Object.hasOwn(app.blocks, node.parent);
  const parent = Object.hasOwn(app.nodes, node.parent) ? app.nodes[node.parent]! : null;
  if (!onPage && !parent) {
    report(["nodes", node.id, "parent"], `There is no node, page or block "${node.parent}".`);
    return;
  }
  if (node.type === "Case" && parent?.type !== "Match")
    report(["nodes", node.id, "parent"], "A Case stands in a Match.");
  if (onPage) {
    if (node.slot !== "children")
      report(["nodes", node.id, "slot"], `A page or block has only the slot "children".`);
    return;
  }
  if (parent && isControl(parent.type)) {
    const slot = CONTROL_MANIFESTS[parent.type]!.slots[node.slot];
    if (!slot) report(["nodes", node.id, "slot"], `${parent.type} has no slot "${node.slot}".`);
    else if (slot.allow && !slot.allow.includes(node.type)) {
      report(
        ["nodes", node.id, "parent"],
        `${parent.type} holds ${slot.allow.join(" or ")}, not ${node.type}.`,
      );
    }
  }
}

function checkControl(node: Node, report: Report): void {
  if (!isControl(node.type)) return;
  const at = ["nodes", node.id];
  const manifest = CONTROL_MANIFESTS[node.type]!;
  if (node.className)
    report([...at, "className"], `${node.type} draws nothing itself; set classes on what it holds.`);
  if (Object.keys(node.events).length > 0)
    report([...at, "events"], `${node.type} has no events; set them on what it holds.`);
  for (const [name, prop] of Object.entries(node.props)) {
    if (!Object.hasOwn(manifest.props, name))
      report([...at, "props", name], `${node.type} has no prop "${name}".`);
    else if ("bind" in prop)
      report([...at, "props", name], `${node.type}'s ${name} cannot be bound; write an expression.`);
  }
  for (const [name, prop] of Object.entries(manifest.props)) {
    if (prop.required && !Object.hasOwn(node.props, name))
      report([...at, "props", name], `is missing; ${node.type} needs it.`);
  }
  if (node.type === "Each") checkEach(node, report);
  const { name } = node.props;
  if (node.type === "Slot" && name) {
    const reason =
      "value" in name && typeof name.value === "string"
        ? checkSlotName(name.value)
        : "must be a slot's name, as a literal.";
    if (reason !== null) report([...at, "props", "name"], reason);
  }
}

function checkEach(node: Node, report: Report): void {
  const { list, item, index, window } = node.props;
  if (list && "value" in list && !Array.isArray(list.value))
    report(["nodes", node.id, "props", "list"], "must be a list.");
  if (window && windowSize(window) === null)
    report(
      ["nodes", node.id, "props", "window"],
      `must be a whole number from 1 to ${MOST_WINDOW_ROWS}, as a literal.`,
    );
  for (const [name, prop] of [
    ["item", item],
    ["index", index],
  ] as const) {
    if (!prop) continue;
    const reason =
      "value" in prop && typeof prop.value === "string"
        ? checkVariableName(prop.value)
        : "must be a name, as a literal.";
    if (reason !== null) report(["nodes", node.id, "props", name], reason);
  }
  if (item && index && "value" in item && "value" in index && item.value === index.value) {
    report(["nodes", node.id, "props", "index"], "must differ from the entry's name.");
  }
}

/** Rings, and nodes within nodes beyond the limit. Each node's depth is worked out once. */
function checkTree(app: App, limits: ParseLimits, report: Report): void {
  const depths = new Map<string, number>();
  for (const id of Object.keys(app.nodes)) {
    const chain: string[] = [];
    const open = new Set<string>();
    let current = id;
    while (Object.hasOwn(app.nodes, current) && !depths.has(current) && !open.has(current)) {
      open.add(current);
      chain.push(current);
      current = app.nodes[current]!.parent;
    }
    if (open.has(current))
      report(["nodes", current, "parent"], "The node stands, by way of its parents, inside itself.");
    let depth = depths.get(current) ?? 0;
    for (const member of chain.reverse()) {
      depths.set(member, ++depth);
      if (depth === limits.treeDepth + 1) {
        report(
          ["nodes", member, "parent"],
          `The page is nested too deeply: at most ${limits.treeDepth} levels.`,
        );
      }
    }
  }
}
