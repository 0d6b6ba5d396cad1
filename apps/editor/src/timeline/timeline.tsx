import { Activity, ChevronRight, SearchX, Trash2 } from "lucide-react";
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import { EmptyState, IconButton, SearchField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { TimelineItem } from "../live/liveStores.ts";
import { useStore } from "../store/store.ts";
import { durationText, sizeText } from "./amounts.ts";
import { readStory } from "./entry.ts";
import { storyMatches, storyName } from "./names.ts";
import { StoryDetails } from "./storyDetails.tsx";

/** Nearer to the end than this, the list follows it. CSS pixels. */
const NEAR_END = 80;

/** What the live session did: each event opens to what ran, what it changed, and why what was sent. */
export function Timeline() {
  const editor = useEditor();
  const items = useStore(editor.live.timeline);
  const { app } = useStore(editor.view);
  const [filter, setFilter] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const count = items.length;
  useEffect(() => {
    const element = list.current;
    if (element && count > 0 && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END)
      element.scrollTop = element.scrollHeight;
  }, [count]);
  const shown = useMemo(
    () =>
      filter.trim() === "" ? items : items.filter(({ entry }) => storyMatches(app, readStory(entry), filter)),
    [items, app, filter],
  );
  const first = items[0]?.at ?? 0;
  return (
    <section aria-label="Timeline" className="flex h-full min-h-0 flex-col">
      <TimelineHeader count={count} filter={filter} onFilter={setFilter} />
      {count === 0 ? (
        <EmptyState icon={Activity} title="Nothing yet">
          Switch to Interact and click something: each event shows up, and opens to what it did.
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon={SearchX} title="No event fits">
          None of the {count} events says “{filter.trim()}” in its name, handler, fields or bindings.
        </EmptyState>
      ) : (
        <ol
          ref={list}
          aria-label="Events of the session"
          className="min-h-0 flex-1 overflow-y-auto"
          onKeyDown={moveFocus}
        >
          {shown.map((item) => (
            <EventRow key={item.id} item={item} since={item.at - first} />
          ))}
        </ol>
      )}
    </section>
  );
}

function TimelineHeader({
  count,
  filter,
  onFilter,
}: {
  count: number;
  filter: string;
  onFilter: (text: string) => void;
}) {
  const editor = useEditor();
  const connection = useStore(editor.live.connection);
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-3">
      <h2 className="font-heading">Timeline</h2>
      {connection === "live" ? (
        <span
          role="status"
          className="flex shrink-0 items-center gap-1.5 rounded-[4px] bg-good-soft px-1.5 font-mono text-live text-good"
        >
          <span aria-hidden className="size-1.5 rounded-full bg-current" />
          live session
        </span>
      ) : connection === "lost" ? (
        <span role="status" className="rounded-[4px] bg-warn-soft px-1.5 font-mono text-live text-warn">
          reconnecting
        </span>
      ) : null}
      <SearchField
        label="Filter events"
        placeholder="Filter"
        value={filter}
        onChange={onFilter}
        className="ml-auto min-w-0 max-w-40 flex-1"
      />
      <IconButton
        icon={Trash2}
        size={24}
        iconSize={14}
        label="Clear the timeline"
        disabled={count === 0}
        tooltipSide="top"
        onClick={() => editor.live.timeline.set([])}
      />
    </header>
  );
}

const EventRow = memo(function EventRow({ item, since }: { item: TimelineItem; since: number }) {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const [open, setOpen] = useState(false);
  const story = useMemo(() => readStory(item.entry), [item.entry]);
  const name = storyName(app, story);
  const failed = story.calls.some((call) => call.failed);
  return (
    <li>
      <button
        type="button"
        data-event-row
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={`flex h-7 w-full items-center gap-2 border-b border-line pr-3 pl-2 text-left -outline-offset-2 hover:bg-field ${open ? "bg-field" : ""}`}
      >
        <ChevronRight
          size={14}
          aria-hidden
          className={`shrink-0 text-muted transition-transform duration-120 ${open ? "rotate-90" : ""}`}
        />
        <span className="w-12 shrink-0 font-mono text-live text-muted">{sinceStart(since)}</span>
        <span className={`min-w-0 flex-1 truncate ${failed ? "text-bad" : ""}`} title={name}>
          {name}
        </span>
        <span className="shrink-0 font-mono text-live">{durationText(story.milliseconds)}</span>
        <span className="w-12 shrink-0 text-right font-mono text-live text-muted">
          {sizeText(story.sent)}
        </span>
      </button>
      {open ? <StoryDetails story={story} /> : null}
    </li>
  );
});

/** Arrow keys go from event to event, Home and End to the first and last. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-event-row")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-event-row]")];
  const at = rows.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

function sinceStart(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
