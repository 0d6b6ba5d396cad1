/** The middle of the editor: the app's live draft in a frame of its own origin, on a dotted ground. */

import { themeVariables } from "@heddle/components/theme";
import type { FromCanvas } from "@heddle/renderer/bus";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftAccess } from "../api/contract.ts";
import { dropImages } from "../assets/insertImage.ts";
import { openBlock } from "../blocks/openBlock.ts";
import { editorsPresses, handleKey } from "../commands/keys.ts";
import { Button, Notice, onAppleMachine, PointMenu, Skeleton, useTheme } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { Editor } from "../editor/editor.ts";
import { iconSet, loadIcons } from "../icons/icons.ts";
import { nodeMenu } from "../layers/nodeMenu.ts";
import { receiveLive } from "../live/liveStores.ts";
import { shownPath } from "../pageList/shown.ts";
import { publishPointer, remoteSelections, usePeople, withdrawPointer } from "../presence/people.ts";
import { useStore } from "../store/store.ts";
import { manifestOf, nodeLabel, typeLabel } from "../tree/outline.ts";
import { hiddenOf } from "../tree/within.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { type Bridge, openBridge } from "./bridge.ts";
import type { CompileLoop } from "./compile.ts";
import { DraftUnreachable, isReachable } from "./draftTrouble.tsx";
import { reloadOnHostChanges } from "./hostChanges.ts";
import { keepLoading, type Patience } from "./keepLoading.ts";
import { draftAddress } from "./pageAddress.ts";
import { useDraft } from "./useDraft.ts";
import { ZoomBar } from "./zoomBar.tsx";

const MARGIN = 24;

export interface CanvasProps {
  loop: CompileLoop;
  /** Gives the drag layer its way to the canvas. */
  onBridge: (bridge: Bridge | null, frame: HTMLIFrameElement | null) => void;
}

export function CanvasArea({ loop, onBridge }: CanvasProps) {
  const editor = useEditor();
  const [draft, retry] = useDraft(editor.summary.get().id);
  const [area, setArea] = useState<HTMLElement | null>(null);
  const room = useRoom(area);
  const device = useStore(editor.device);
  const zoom = useStore(editor.zoom);
  const width = device.width ?? Math.max(320, room.width - MARGIN * 2);
  useEffect(() => editor.shownWidth.set(Math.round(width)), [editor, width]);
  const fit = Math.min(1, (room.width - MARGIN * 2) / width);
  const scale = zoom === "fit" ? fit : zoom;
  const height = Math.max(200, (room.height - MARGIN * 2 - 28) / scale);
  return (
    <section
      ref={setArea}
      aria-label="Canvas"
      className="ground-dots relative h-full min-w-0 overflow-hidden bg-desk"
    >
      <div className="absolute inset-0 overflow-auto p-6">
        <div className="mx-auto" style={{ width: width * scale, height: height * scale }}>
          <div
            className="relative origin-top-left overflow-hidden rounded-card bg-panel shadow-sheet ring-1 ring-line"
            style={{ width, height, transform: scale === 1 ? undefined : `scale(${scale})` }}
          >
            {draft.state === "ready" && room.width > 0 ? (
              <Frame access={draft.access} renew={retry} loop={loop} onBridge={onBridge} scale={scale} />
            ) : draft.state === "failed" ? (
              <div className="p-6">
                <Notice tone="bad" action={<Button onClick={retry}>Try again</Button>}>
                  The live draft cannot be opened: {draft.error.message} Your app is safe; editing goes on.
                </Notice>
              </div>
            ) : (
              <Waiting />
            )}
          </div>
        </div>
      </div>
      <Breadcrumbs />
      <ZoomBar scale={scale} />
    </section>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Opening the draft" className="flex flex-col gap-4 p-12">
      <Skeleton className="h-8 w-1/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-10 w-1/4" />
    </div>
  );
}

/** The size of the area, kept while it changes. */
function useRoom(area: HTMLElement | null): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!area) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setRoom({ width, height });
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, [area]);
  return room;
}

interface FrameProps extends CanvasProps {
  /** The newest; a renewal keeps the page that stands. */
  access: DraftAccess;
  /** Asks for newer access. */
  renew: () => void;
  scale: number;
}

function Frame({ access, renew, loop, onBridge, scale }: FrameProps) {
  const { origin, token } = access;
  const newest = useRef(access);
  newest.current = access;
  const editor = useEditor();
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useStore(editor.page);
  const dragging = useStore(editor.dragging);
  const pattern = useStore(editor.view, (view) => shownPath(view.app, page));
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [ready, setReady] = useState(false);
  /** The page has not announced itself for a while: nothing answers there, or something else than the page. */
  const [trouble, setTrouble] = useState<"unreachable" | "other" | null>(null);
  const patience = useRef<Patience | null>(null);
  const scaleNow = useRef(scale);
  scaleNow.current = scale;

  // What the frame was last told, or told by itself, to show.
  const shown = useRef<{ origin: string; page: string; pattern: string } | null>(null);

  const receive = useCallback(
    (message: FromCanvas) => {
      if (message.kind === "page") {
        shown.current = { origin, page: message.page, pattern: shownPath(editor.app, message.page) };
        editor.showPage(message.page);
        return;
      }
      if (message.kind === "forbidden") {
        renew();
        return;
      }
      if (receiveLive(editor.live, message, Date.now())) return;
      receiveGesture(editor, message, (at) => {
        const rectangle = frame.current!.getBoundingClientRect();
        setMenu({ x: rectangle.left + at.x * scaleNow.current, y: rectangle.top + at.y * scaleNow.current });
      });
    },
    [editor, origin, renew],
  );

  const [bridge, setBridge] = useState<Bridge | null>(null);
  useEffect(() => {
    const element = frame.current!;
    const kept = keepLoading({
      frame: element,
      address: () => draftAddress(newest.current, shown.current?.pattern ?? "/"),
      onSilence: () =>
        void isReachable(origin).then((reachable) => {
          if (patience.current === kept) setTrouble(reachable ? "other" : "unreachable");
        }),
    });
    patience.current = kept;
    const opened = openBridge(
      element,
      origin,
      newest.current.token,
      () => {
        kept.answered();
        setTrouble(null);
        // Each load of the frame needs everything anew.
        setRounds((before) => before + 1);
      },
      receive,
    );
    setBridge(opened);
    editor.live.ask.set(() => opened.ask);
    onBridge(opened, element);
    return () => {
      kept.stop();
      patience.current = null;
      opened.close();
      setBridge(null);
      editor.live.ask.set(null);
      onBridge(null, null);
    };
  }, [editor, origin, receive, onBridge]);
  useEffect(() => bridge?.renew(token), [bridge, token]);
  const [rounds, setRounds] = useState(0);
  useEffect(() => setReady(rounds > 0), [rounds]);

  // After the bridge listens. Where the app went by itself, the frame is there already.
  useEffect(() => {
    const { current } = shown;
    if (current?.origin === origin && current.page === page && current.pattern === pattern) return;
    shown.current = { origin, page, pattern };
    setReady(false);
    patience.current?.begin();
    frame.current!.src = draftAddress(newest.current, pattern);
  }, [origin, page, pattern]);

  useEffect(
    () =>
      reloadOnHostChanges(editor, () => {
        const { current } = frame;
        if (current) current.src = draftAddress(newest.current, shownPath(editor.app, editor.page.get()));
      }),
    [editor],
  );
  // A frame of another origin is not always told that the pointer has left it: whoever hears of it elsewhere knows.
  useEffect(() => {
    const elsewhere = () => {
      if (withdrawPointer(editor)) editor.hovered.set(null);
    };
    window.addEventListener("pointermove", elsewhere, { capture: true });
    return () => window.removeEventListener("pointermove", elsewhere, { capture: true });
  }, [editor]);
  useSending(editor, bridge, loop, rounds);
  return (
    <>
      <iframe
        ref={frame}
        title="Live draft of the app"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals"
        allow="clipboard-write"
        className="size-full border-0 bg-transparent"
      />
      {trouble === "unreachable" ? (
        <div className="absolute inset-0 bg-panel">
          <DraftUnreachable
            origin={origin}
            onRetry={() => {
              setTrouble(null);
              patience.current?.begin();
              frame.current!.src = draftAddress(newest.current, pattern);
            }}
          />
        </div>
      ) : ready || trouble === "other" ? null : (
        <div className="pointer-events-none absolute inset-0 bg-panel">
          <Waiting />
        </div>
      )}
      {/* While something is dragged over it, the frame must not swallow the pointer. */}
      {dragging ? <div className="absolute inset-0" /> : null}
      <PointMenu at={menu} entries={menu ? nodeMenu(editor) : []} onClose={() => setMenu(null)} />
    </>
  );
}

/** What the person did on the canvas. */
function receiveGesture(
  editor: Editor,
  message: FromCanvas,
  openMenu: (at: { x: number; y: number }) => void,
): void {
  switch (message.kind) {
    case "selected":
      if (!message.additive) editor.select(message.nodes);
      else if (message.nodes[0]) toggle(editor, message.nodes[0]);
      break;
    case "hovered":
      editor.hovered.set(message.node);
      break;
    case "target":
      editor.target.set(message.target);
      break;
    case "dropped":
      editor.move(message.nodes, message.target);
      break;
    case "files":
      void dropImages(editor, message.files, message.node, message.target);
      break;
    case "edit":
      if (openBlock(editor, message.node)) break;
      editor.select([message.node]);
      editor.inspectorTab.set("properties");
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-content-field]")?.focus());
      break;
    case "menu":
      if (!editor.selection.get().includes(message.node)) editor.select([message.node]);
      openMenu(message);
      break;
    case "key":
      handleKey(editor, message, editor.mode.get() === "interact");
      break;
    case "code":
      editor.openCode(message.file, message.line, message.column);
      break;
    case "rectangles":
      editor.rectangles.set(message.rectangles);
      break;
    case "pointer":
      publishPointer(editor, message);
      break;
    case "pointerGone":
      withdrawPointer(editor);
      break;
    default:
      break;
  }
}

function toggle(editor: Editor, node: string): void {
  const selected = editor.selection.get();
  editor.select(selected.includes(node) ? selected.filter((id) => id !== node) : [...selected, node]);
}

/** Sends what the canvas must know, when it changes and after each load (`rounds`). */
function useSending(editor: Editor, bridge: Bridge | null, loop: CompileLoop, rounds: number): void {
  const theme = useTheme();
  const mode = useStore(editor.mode);
  const selection = useStore(editor.selection);
  const hovered = useStore(editor.hovered);
  const { app, manifests } = useStore(editor.view);
  const { appearance } = app.theme;
  const shownTheme = useStore(editor.themePreview) ?? app.theme;
  const icons = useStore(iconSet);
  const people = usePeople(editor);
  const page = useStore(editor.page);
  // Another object after each load, so that everything is sent again.
  const on = useMemo(() => (bridge && rounds > 0 ? { send: bridge.send } : null), [bridge, rounds]);

  useEffect(() => void loadIcons(), []);
  // Straight from the compiler, not by way of a render: the canvas is drawn before the panels are.
  useEffect(() => {
    if (!on) return;
    const send = () => {
      const { template, css, outline } = loop.compiled.get();
      const hidden = hiddenOf(editor.view.get(), template.pageId, outline);
      const nodes = outline.map(({ id, type, parent, slot, label }) => ({
        ...{ id, type, parent, slot, label },
        ...hidden.nodes.get(id),
      }));
      on.send({ kind: "template", template, css, outline: nodes, within: hidden.within });
    };
    send();
    return loop.compiled.subscribe(send);
  }, [on, loop, editor]);
  useEffect(() => on?.send({ kind: "mode", mode, keys: editorsPresses(onAppleMachine()) }), [on, mode]);
  useEffect(
    () => on?.send({ kind: "appearance", appearance: appearance === "system" ? theme : appearance }),
    [on, appearance, theme],
  );
  // Ahead of the page's styles, which are compiled anew: a colour that is being dragged is shown in the next frame.
  useEffect(() => on?.send({ kind: "tokens", values: themeVariables(shownTheme) }), [on, shownTheme]);
  useEffect(() => {
    const nodes = selection.flatMap((id) => app.nodes[id] ?? []);
    const labels = Object.fromEntries(
      nodes.map((node) => {
        const label = nodeLabel(node, manifests);
        const what = typeLabel(node.type, manifests);
        return [node.id, label === what ? label : `${what} · ${label}`];
      }),
    );
    const shapes = Object.fromEntries(
      nodes.flatMap((node) => {
        const shape = icons?.[manifestOf(manifests, node.type)?.icon ?? ""];
        return shape ? [[node.id, shape]] : [];
      }),
    );
    on?.send({ kind: "select", nodes: nodes.map((node) => node.id), labels, icons: shapes });
  }, [on, selection, icons, app, manifests]);
  useEffect(() => on?.send({ kind: "hover", node: hovered }), [on, hovered]);
  useEffect(() => on?.send({ kind: "remote", people: remoteSelections(people, page) }), [on, people, page]);
}
