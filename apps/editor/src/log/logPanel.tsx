import type { App } from "@heddle/schema";
import { ScrollText, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { EmptyState, IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { LogItem } from "../live/liveStores.ts";
import { useStore } from "../store/store.ts";
import { handlerName } from "./handlerName.ts";
import { nodePlace } from "./nodePlace.ts";

const LEVELS: Record<LogItem["level"], string> = {
  log: "text-text",
  info: "text-text",
  debug: "text-muted",
  warn: "text-warn",
  error: "text-bad",
};

/** What the app's code wrote to the console, and its errors, with the place in the code. */
export function LogPanel() {
  const editor = useEditor();
  const log = useStore(editor.live.log);
  const { app } = useStore(editor.view);
  const list = useRef<HTMLUListElement>(null);
  const count = log.length;
  // New lines are followed while the end is in sight.
  useEffect(() => {
    const element = list.current;
    if (element && count > 0 && element.scrollHeight - element.scrollTop - element.clientHeight < 80)
      element.scrollTop = element.scrollHeight;
  }, [count]);
  if (count === 0)
    return (
      <EmptyState icon={ScrollText} title="Nothing logged yet">
        console.log in a handler shows up here, and errors with their line.
      </EmptyState>
    );
  return (
    <div className="relative h-full">
      <ul ref={list} aria-label="Log" className="h-full overflow-y-auto py-1 pr-9 font-mono text-small">
        {log.map((item) => (
          <li key={item.id} className="flex items-start gap-3 px-3 py-0.5 hover:bg-field">
            <time className="shrink-0 text-live text-muted">
              {new Date(item.at).toLocaleTimeString([], { hour12: false })}
            </time>
            <span className={`min-w-0 flex-1 break-words whitespace-pre-wrap ${LEVELS[item.level]}`}>
              {item.level === "error" || item.level === "warn" ? (
                <span className="sr-only">{item.level}: </span>
              ) : null}
              {withoutHandler(app, item)}
            </span>
            {item.handler ? (
              <span className="shrink-0 text-live text-muted">{handlerName(app, item.handler)}</span>
            ) : null}
            <Place app={app} item={item} />
          </li>
        ))}
      </ul>
      <span className="absolute top-1 right-2">
        <IconButton
          icon={Trash2}
          size={24}
          iconSize={14}
          label="Clear the log"
          tooltipSide="left"
          onClick={() => editor.live.log.set([])}
        />
      </span>
    </div>
  );
}

/** Leads to the line in the code; of what a component's prop was given, to its tag in the page. */
function Place({ app, item }: { app: App; item: LogItem }) {
  const editor = useEditor();
  const { file, line, column } = item;
  const at = file ? { file, line, column } : nodePlace(app, item.handler, editor.manifests);
  if (!at) return null;
  return (
    <button
      type="button"
      onClick={() => editor.openCode(at.file, at.line, column)}
      className="shrink-0 text-live text-accent-text underline-offset-2 hover:underline"
    >
      {at.file}
      {at.line ? `:${at.line}` : ""}
    </button>
  );
}

/** An error's text says its handler once more, by the node's id: it stands beside it by name. */
function withoutHandler(app: App, { text, handler }: LogItem): string {
  if (handler && text.startsWith(`${handler} `))
    return handlerName(app, handler) + text.slice(handler.length);
  return handler && text.startsWith(`${handler}: `) ? text.slice(handler.length + 2) : text;
}
