import { CodeXml, Ellipsis, MousePointerClick } from "lucide-react";
import { BlockInspector } from "../blocks/blockInspector.tsx";
import { openInPage } from "../code/openInPage.ts";
import { EmptyState, IconButton, Menu, SegmentedTabs } from "../design/index.ts";
import { useEditor, useSelectedNodes } from "../editor/context.tsx";
import { EventsTab } from "../events/eventsTab.tsx";
import { NamedIcon } from "../icons/icon.tsx";
import { nodeMenu } from "../layers/nodeMenu.ts";
import { useStore } from "../store/store.ts";
import { StyleTab } from "../style/styleTab.tsx";
import { manifestOf, nodeLabel } from "../tree/outline.ts";
import { PageInspector } from "./pageInspector.tsx";
import { PropertiesTab } from "./propertiesTab.tsx";

/** The right panel: what is selected, as its manifest describes it. */
export function Inspector() {
  const editor = useEditor();
  const nodes = useSelectedNodes();
  const tab = useStore(editor.inspectorTab);
  const page = useStore(editor.page);
  const isBlock = useStore(editor.view, (view) => Object.hasOwn(view.app.blocks, page));
  const [first] = nodes;
  if (!first) return isBlock ? <BlockInspector /> : <PageInspector />;
  const sameType = nodes.every((node) => node.type === first.type);
  const manifest = sameType ? manifestOf(editor.manifests, first.type) : undefined;
  // A block's look is its own: what uses it has no styles to set.
  const isBlockUse = manifest?.category === "Blocks";
  const title = nodes.length === 1 ? nodeLabel(first, editor.manifests) : `${nodes.length} selected`;
  return (
    <section aria-label="Inspector" className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex h-13 shrink-0 items-center gap-2.5 border-b border-line pr-2 pl-3">
        <span className="flex size-7 items-center justify-center rounded-control bg-field text-muted">
          <NamedIcon name={manifest?.icon ?? "boxes"} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate leading-[18px] font-heading">{title}</h2>
          <p className="truncate text-small text-muted">
            {isBlockUse ? "Block" : (manifest?.label ?? (sameType ? first.type : "Different components"))}
          </p>
        </div>
        <IconButton icon={CodeXml} label="Show in page code" onClick={() => openInPage(editor)} />
        <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More" />} entries={nodeMenu(editor)} />
      </header>
      {manifest ? (
        <SegmentedTabs
          label="What to change"
          value={isBlockUse && tab === "style" ? "properties" : tab}
          onChange={(next) => editor.inspectorTab.set(next)}
          tabs={[
            {
              value: "properties",
              label: "Properties",
              content: <PropertiesTab key={first.id} nodes={nodes} manifest={manifest} />,
            },
            ...(isBlockUse
              ? []
              : [
                  {
                    value: "style" as const,
                    label: "Style",
                    content: <StyleTab key={first.id} nodes={nodes} />,
                  },
                ]),
            {
              value: "events",
              label: "Events",
              content: <EventsTab key={first.id} nodes={nodes} manifest={manifest} />,
            },
          ]}
        />
      ) : sameType ? (
        <EmptyState icon={MousePointerClick} title={`${first.type} is not known here`}>
          This component is not part of this version of Heddle. It can be moved and deleted.
        </EmptyState>
      ) : (
        <SegmentedTabs
          label="What to change"
          value="style"
          onChange={() => {}}
          tabs={[{ value: "style", label: "Style", content: <StyleTab nodes={nodes} /> }]}
        />
      )}
    </section>
  );
}
