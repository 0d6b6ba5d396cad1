import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { ContextMenu, DropdownMenu } from "radix-ui";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { Keys } from "./keys.tsx";

/** A menu is data: the same entries serve a button's menu and a context menu. */
export type MenuEntry =
  | {
      id: string;
      label: string;
      icon?: LucideIcon;
      shortcut?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Present on entries that are on or off. */
      checked?: boolean;
      /** What it opens takes the keyboard: the menu's button does not get it back. */
      takesFocus?: boolean;
      run: () => void;
    }
  | { id: string; separator: true }
  | { id: string; heading: string };

const CONTENT =
  "z-50 min-w-52 overflow-hidden rounded-group bg-panel p-1 shadow-pop ring-1 ring-line animate-appear";
const ITEM =
  "flex h-7 items-center gap-2 rounded-[5px] px-2 outline-none select-none data-highlighted:bg-field data-disabled:opacity-45";

type Parts = typeof DropdownMenu | typeof ContextMenu;

function Entries({ entries, parts: Part }: { entries: readonly MenuEntry[]; parts: Parts }) {
  return entries.map((entry) => {
    if ("separator" in entry) return <Part.Separator key={entry.id} className="my-1 h-px bg-line" />;
    if ("heading" in entry)
      return (
        <Part.Label key={entry.id} className="px-2 pt-1 pb-0.5 text-small text-muted">
          {entry.heading}
        </Part.Label>
      );
    const Icon = entry.icon;
    const inner = (
      <>
        {Icon ? (
          <Icon size={16} aria-hidden className={entry.danger ? "" : "text-muted"} />
        ) : (
          <span className="w-4" />
        )}
        <span className="flex-1">{entry.label}</span>
        {entry.shortcut ? <Keys shortcut={entry.shortcut} className="pl-4 text-muted" /> : null}
        {entry.checked ? <span aria-hidden className="size-1.5 rounded-full bg-accent" /> : null}
      </>
    );
    const className = clsx(ITEM, entry.danger && "text-bad");
    if (entry.checked !== undefined)
      return (
        <Part.CheckboxItem
          key={entry.id}
          checked={entry.checked}
          disabled={entry.disabled}
          onSelect={entry.run}
          className={className}
        >
          {inner}
        </Part.CheckboxItem>
      );
    return (
      <Part.Item key={entry.id} disabled={entry.disabled} onSelect={entry.run} className={className}>
        {inner}
      </Part.Item>
    );
  });
}

/**
 * Gives the keyboard back when the menu closes, unless what was chosen takes it. That runs at this very moment: a field that it opens
 * earlier would lose the keyboard to the menu's button.
 */
function useReturnOfFocus(entries: readonly MenuEntry[]) {
  const chosen = useRef<(() => void) | null>(null);
  return {
    entries: entries.map((entry) =>
      "run" in entry && entry.takesFocus
        ? {
            ...entry,
            run: () => {
              chosen.current = entry.run;
            },
          }
        : entry,
    ),
    onCloseAutoFocus: (event: Event) => {
      const run = chosen.current;
      if (!run) return;
      chosen.current = null;
      event.preventDefault();
      run();
    },
  };
}

export interface MenuProps {
  /** The button that opens it; must take a ref. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
}

type Place = Pick<ComponentProps<typeof DropdownMenu.Content>, "align" | "side" | "sideOffset">;

function DropSheet({ entries, ...place }: Place & { entries: readonly MenuEntry[] }) {
  const focus = useReturnOfFocus(entries);
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        {...place}
        collisionPadding={8}
        onCloseAutoFocus={focus.onCloseAutoFocus}
        className={CONTENT}
      >
        <Entries entries={focus.entries} parts={DropdownMenu} />
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

export function Menu({ trigger, entries, align = "start", side = "bottom" }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropSheet entries={entries} align={align} side={side} sideOffset={4} />
    </DropdownMenu.Root>
  );
}

export interface PointMenuProps {
  /** Where it opens, CSS pixels of the window; null = closed. */
  at: { x: number; y: number } | null;
  entries: readonly MenuEntry[];
  onClose: () => void;
}

/** A menu at a point: for right clicks that happen inside the canvas's frame. */
export function PointMenu({ at, entries, onClose }: PointMenuProps) {
  return (
    <DropdownMenu.Root open={at !== null} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="fixed size-0" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      </DropdownMenu.Trigger>
      <DropSheet entries={entries} align="start" sideOffset={0} />
    </DropdownMenu.Root>
  );
}

export function ContextArea({ children, entries }: { children: ReactNode; entries: readonly MenuEntry[] }) {
  const focus = useReturnOfFocus(entries);
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          collisionPadding={8}
          onCloseAutoFocus={focus.onCloseAutoFocus}
          className={CONTENT}
        >
          <Entries entries={focus.entries} parts={ContextMenu} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
