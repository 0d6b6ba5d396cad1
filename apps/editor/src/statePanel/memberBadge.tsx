import type { FieldPlace, StateBase, StateField } from "@heddle/document";
import {
  AppWindow,
  Braces,
  Cookie,
  Globe,
  HardDrive,
  Hourglass,
  Link2,
  List,
  type LucideIcon,
  PanelTop,
  Radio,
  Repeat,
  Timer,
} from "lucide-react";
import { Tooltip } from "../design/index.ts";

/** Whose each kind of class is, in few words and in a sentence. */
export const BASES: Readonly<
  Record<StateBase, { icon: LucideIcon; word: string; label: string; help: string }>
> = {
  State: {
    icon: Braces,
    word: "session",
    label: "Each visitor their own",
    help: "Lives on the server, one for each tab of a visitor.",
  },
  SharedState: {
    icon: Globe,
    word: "shared",
    label: "All visitors one",
    help: "Lives on the server, one for everybody: what one visitor changes, all see.",
  },
  LocalState: {
    icon: AppWindow,
    word: "browser",
    label: "In the browser only",
    help: "Lives and runs in the visitor's browser, without a round trip: tabs, filters, what is open.",
  },
};

/** Where a field lives, in few words and in a sentence. */
export const PLACES: Readonly<
  Record<FieldPlace, { icon: LucideIcon; word: string; label: string; help: string }>
> = {
  memory: {
    icon: Braces,
    word: "",
    label: "In the session",
    help: "Kept by the server for this tab, until the visitor has been gone for a while.",
  },
  cookie: {
    icon: Cookie,
    word: "cookie",
    label: "In a cookie",
    help: "Kept by the visitor's browser, and known before a page is drawn.",
  },
  localStorage: {
    icon: HardDrive,
    word: "local storage",
    label: "In the browser (localStorage)",
    help: "Kept by the visitor's browser for all its tabs, also when it was closed.",
  },
  sessionStorage: {
    icon: PanelTop,
    word: "tab storage",
    label: "In the tab (sessionStorage)",
    help: "Kept by the visitor's tab until it is closed, over reloads.",
  },
  query: {
    icon: Link2,
    word: "address",
    label: "In the address (?name=…)",
    help: "Stands in the address, so that it can be bookmarked and sent to others.",
  },
  computed: {
    icon: Hourglass,
    word: "async",
    label: "Computed",
    help: "Computed by asynchronous code when a page shows it.",
  },
  lazyList: { icon: List, word: "lazy list", label: "Lazy list", help: "Loads the rows that are looked at." },
  stream: {
    icon: Radio,
    word: "stream",
    label: "Stream",
    help: "Passes rows on to browsers and keeps none.",
  },
};

/** A word for where a field lives; nothing for what lives in memory. */
export function PlaceBadge({ field }: { field: Pick<StateField, "name" | "place" | "options"> }) {
  const { icon, word, help } = PLACES[field.place];
  if (word === "") return null;
  return <MemberBadge icon={icon} word={word} help={[help, ...optionSentences(field)].join(" ")} />;
}

/** What is set beside the place. */
function optionSentences({ options }: Pick<StateField, "options">): string[] {
  return [
    typeof options.maxAge === "number" ? `For ${duration(options.maxAge)} from the last change.` : "",
    options.httpOnly === true ? "Scripts of the page cannot read it." : "",
    options.sync === false ? "Other tabs are not followed." : "",
    options.history === "push" ? "Back undoes a change." : "",
    typeof options.name === "string" ? `Named ${options.name}.` : "",
    typeof options.every === "number" ? `Again every ${milliseconds(options.every)}.` : "",
  ].filter((sentence) => sentence !== "");
}

/** How a getter is computed again, or a handler runs: a word for each decorator. */
export function DecoratorBadges({ decorators }: { decorators: readonly string[] }) {
  return decorators.map((decorator) => {
    const [, name = decorator, argument = ""] = /^(\w+)(?:\((.*)\))?$/.exec(decorator) ?? [];
    const known = DECORATORS[name];
    if (!known) return null;
    const time = Number(argument.replaceAll("_", ""));
    const word = argument !== "" && Number.isFinite(time) ? `${name} ${milliseconds(time)}` : name;
    return <MemberBadge key={decorator} icon={known.icon} word={word} help={known.help} />;
  });
}

const DECORATORS: Readonly<Record<string, { icon: LucideIcon | null; help: string }>> = {
  uncached: { icon: Repeat, help: "Computed again after every change." },
  every: { icon: Timer, help: "Computed again after this time, while a page shows it." },
  background: { icon: null, help: "Runs beside the other handlers; nobody waits for it." },
  latest: { icon: null, help: "A newer call stops the one before." },
  debounce: { icon: null, help: "Runs once no call has come for this time." },
  throttle: { icon: null, help: "Runs at most once in this time." },
  once: { icon: null, help: "Runs the first time only." },
};

interface MemberBadgeProps {
  icon: LucideIcon | null;
  word: string;
  help: string;
}

function MemberBadge({ icon: Icon, word, help }: MemberBadgeProps) {
  return (
    <Tooltip label={help} side="right">
      <span className="inline-flex h-4 min-w-0 shrink items-center gap-1 rounded-[4px] bg-field px-1 text-live whitespace-nowrap text-muted group-hover/member:bg-raised">
        {Icon ? <Icon size={11} aria-hidden className="shrink-0" /> : null}
        <span className="truncate">{word}</span>
        <span className="sr-only">: {help}</span>
      </span>
    </Tooltip>
  );
}

/** Seconds in the largest unit that says them whole: `365 days`. */
export function duration(seconds: number): string {
  for (const [length, unit] of [
    [86_400, "day"],
    [3_600, "hour"],
    [60, "minute"],
  ] as const)
    if (seconds >= length && seconds % length === 0) return count(seconds / length, unit);
  return count(seconds, "second");
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}

function milliseconds(time: number): string {
  return time >= 1_000 && time % 100 === 0 ? `${time / 1_000} s` : `${time} ms`;
}
