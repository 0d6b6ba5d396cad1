import { useEditing } from "@heddle/components/editing";
import { OnlyRowContext, useOnlyRow } from "@heddle/components/only-row";
import { textOf } from "@heddle/components/text";
import type { ClientScope } from "@heddle/state-engine/model";
import type {
  BoundTextTemplate,
  ChoiceTemplate,
  EachTemplate,
  ElementTemplate,
  OutletTemplate,
  Template,
  TemplateNode,
  TextTemplate,
} from "@heddle/state-engine/program";
import { Fragment, memo, type ReactNode, useMemo } from "react";
import { lateElementOf } from "../page/components.ts";
import { usePage } from "./context.ts";
import { MovingRows } from "./moving/moving-rows.tsx";
import { boundProps, handlersOf, planOf, submitMarks } from "./plan.ts";
import { drawPieces } from "./row/draw-row.ts";
import { type RowPlan, rowPlanOf } from "./row/row-plan.ts";
import { useBindings } from "./useBindings.ts";
import { useMounted, useRows } from "./useControl.ts";
import { useListProp } from "./windowed/list-prop.ts";
import { WindowedRows } from "./windowed/rows.tsx";

/** The nodes of a slot or part in a scope. Each draws itself anew only when its own bindings change. */
function drawNodes(nodes: readonly TemplateNode[], scope: ClientScope): ReactNode {
  return nodes.map((node, index) => drawNode(node, scope, keyOf(nodes, node, index)));
}

/** In a published page a node's place is its identity; in a draft, where nodes come and go, its id is. A block's use may be several. */
function keyOf(nodes: readonly TemplateNode[], { node }: TemplateNode, index: number): string | number {
  if (node === undefined) return index;
  return nodes.findIndex((other) => other.node === node) === index ? node : `${node} ${index}`;
}

function drawNode(node: TemplateNode, scope: ClientScope, key?: string | number): ReactNode {
  if ("type" in node) {
    const Drawn = lateElementOf(node.type) ?? (node.list ? LongElement : Element);
    return <Drawn key={key} element={node} scope={scope} />;
  }
  if ("text" in node) return <Text key={key} node={node} />;
  if ("textBinding" in node) return <BoundText key={key} node={node} scope={scope} />;
  if ("outlet" in node) return <Outlet key={key} node={node} scope={scope} />;
  if ("choice" in node) return <Choice key={key} node={node} scope={scope} />;
  return <Each key={key} node={node} scope={scope} />;
}

/** What is inside a layout: another page is drawn anew, while the layout stays with all that was typed and opened in it. */
const Outlet = memo(function Outlet({ node, scope }: { node: OutletTemplate; scope: ClientScope }) {
  const isEditing = useEditing();
  if (isEditing && node.nodes.length === 0 && node.node !== undefined)
    return <EmptyControl node={node.node} place={0} />;
  return <Fragment key={node.outlet}>{drawNodes(node.nodes, scope)}</Fragment>;
});

/** Everything of a part in one of its scopes. */
const Part = memo(function Part({ scope }: { scope: ClientScope }) {
  const part = usePage().template.parts[scope.part];
  return part ? drawNodes(part.nodes, scope) : null;
});

/** A part that is drawn many times: all of it that needs nothing of React is one component. */
const Row = memo(function Row({ plan, scope }: { plan: RowPlan; scope: ClientScope }) {
  const page = usePage();
  const values = useBindings(page, scope, plan.bindings);
  return drawPieces(plan.pieces, { page, scope, values, other: drawNode });
});

export interface ElementProps {
  element: ElementTemplate;
  scope: ClientScope;
  /** Props that the template knows nothing of. */
  given?: Readonly<Record<string, unknown>>;
}

const Element = memo(function Element({ element, scope, given }: ElementProps) {
  const page = usePage();
  const Component = page.component(element.type);
  const plan = planOf(element);
  const values = useBindings(page, scope, plan.bindings);
  const handlers = useMemo(() => handlersOf(page, plan, scope), [page, plan, scope]);
  const slots = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(element.slots ?? {}).map(([name, nodes]) => [name, drawNodes(nodes, scope)]),
      ),
    [element, scope],
  );
  if (!Component) return null;
  const waits = values.includes(undefined) ? { "data-heddle-waits": "" } : undefined;
  // By this the server's word on a submit finds its form.
  const marks = element.type === "Form" ? { "data-heddle-submit": submitMarks(plan, scope) } : undefined;
  return (
    <Component
      {...plan.literals}
      {...boundProps(plan, values)}
      {...handlers}
      {...slots}
      {...given}
      {...waits}
      {...marks}
    />
  );
});

/** An element that draws a long list itself. */
const LongElement = memo(function LongElement({ element, scope }: ElementProps) {
  return <Element element={element} scope={scope} given={useListProp(element.list!, scope)} />;
});

/** In drafts, text among elements stands in a span, so that the canvas can find it. */
function Text({ node }: { node: TextTemplate }) {
  return node.node === undefined ? node.text : <span data-node={node.node}>{node.text}</span>;
}

const BoundText = memo(function BoundText({ node, scope }: { node: BoundTextTemplate; scope: ClientScope }) {
  const bindings = useMemo(() => [node.textBinding], [node]);
  const [value] = useBindings(usePage(), scope, bindings);
  if (node.node === undefined) return textOf(value);
  return (
    <span data-node={node.node} {...(value === undefined && { "data-heddle-waits": "" })}>
      {textOf(value)}
    </span>
  );
});

const Choice = memo(function Choice({ node, scope }: { node: ChoiceTemplate; scope: ClientScope }) {
  const page = usePage();
  const child = useMounted(page, scope, node);
  const isEditing = useEditing();
  const place = isEditing && node.node !== undefined ? emptyPlace(page.template, node, child) : -1;
  if (place >= 0) return <EmptyControl node={node.node!} place={place} />;
  return child && <Part key={child.part} scope={child} />;
});

/** Which part of a choice is there without content; -1 = what it shows, or hides, has content. */
function emptyPlace(template: Template, { parts }: ChoiceTemplate, child: ClientScope | null): number {
  const isEmpty = (part: number) => (template.parts[part]?.nodes.length ?? 0) === 0;
  if (child) return isEmpty(child.part) ? parts.indexOf(child.part) : -1;
  return parts.every(isEmpty) ? 0 : -1;
}

/** On the canvas a control that draws nothing has a place all the same: to be pointed at, and to be filled. */
function EmptyControl({ node, place }: { node: string; place: number }) {
  return <div data-node={node} data-heddle-empty={place} />;
}

const Each = memo(function Each({ node, scope }: { node: EachTemplate; scope: ClientScope }) {
  const page = usePage();
  const rows = useRows(page, scope, node);
  const isEditing = useEditing();
  const part = page.template.parts[node.part];
  const isEmpty = rows.length === 0 || part?.nodes.length === 0;
  const only = useOnlyRow();
  if (isEditing && isEmpty && node.node !== undefined) return <EmptyControl node={node.node} place={0} />;
  const plan = part && rowPlanOf(part);
  const drawRow = (row: ClientScope) =>
    plan ? <Row key={row.id} plan={plan} scope={row} /> : <Part key={row.id} scope={row} />;
  if (only !== null) {
    const row = rows[only];
    // A list within the row is drawn whole.
    return row && <OnlyRowContext value={null}>{drawRow(row)}</OnlyRowContext>;
  }
  const parts = rows.map(drawRow);
  if (!node.window) return <MovingRows rows={rows}>{parts}</MovingRows>;
  return (
    <WindowedRows node={node} window={node.window} scope={scope}>
      {parts}
    </WindowedRows>
  );
});

export { Element, LongElement, Part };
