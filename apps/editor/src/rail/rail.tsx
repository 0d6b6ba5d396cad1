import {
  Braces,
  CircleHelp,
  Files,
  Gauge,
  Image,
  KeyRound,
  Layers,
  Palette,
  Plus,
  Search,
  Settings,
} from "lucide-react";
import { commandById } from "../commands/register.ts";
import { IconButton } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { LeftPanel } from "../editor/editor.ts";
import { ThemeMenu } from "../shell/themeMenu.tsx";
import { useStore } from "../store/store.ts";

const PANELS: { id: LeftPanel; label: string; icon: typeof Layers }[] = [
  { id: "insert", label: "Insert", icon: Plus },
  { id: "layers", label: "Layers", icon: Layers },
  { id: "pages", label: "Pages", icon: Files },
  { id: "state", label: "State", icon: Braces },
  { id: "assets", label: "Assets", icon: Image },
  { id: "theme", label: "Theme", icon: Palette },
  { id: "secrets", label: "Secrets", icon: KeyRound },
  { id: "operations", label: "Operations", icon: Gauge },
  { id: "settings", label: "Settings", icon: Settings },
];

/** The panels of the left side, and below them search and help. */
export function Rail() {
  const editor = useEditor();
  const open = useStore(editor.panel);
  const isStopped = useStore(editor.isStopped);
  return (
    <nav
      aria-label="Panels"
      className="flex w-11 shrink-0 flex-col items-center gap-1 border-r border-line bg-panel py-2"
    >
      {PANELS.map(({ id, label, icon }) => (
        <span key={id} className="relative flex">
          <IconButton
            icon={icon}
            label={label}
            shortcut={commandById(`panel.${id}`).shortcuts[0]}
            pressed={open === id}
            tooltipSide="right"
            onClick={() => editor.panel.set(open === id ? null : id)}
          />
          {id === "operations" && isStopped ? (
            <span
              role="img"
              aria-label="The published app is stopped"
              className="pointer-events-none absolute top-0.5 right-0.5 size-2 rounded-full bg-bad ring-2 ring-panel"
            />
          ) : null}
        </span>
      ))}
      <span className="flex-1" />
      <ThemeMenu side="right" />
      <IconButton
        icon={Search}
        label="Search commands"
        shortcut="Mod+K"
        tooltipSide="right"
        onClick={() => editor.dialog.set("commands")}
      />
      <IconButton
        icon={CircleHelp}
        label="Keyboard shortcuts"
        shortcut="Shift+?"
        tooltipSide="right"
        onClick={() => editor.dialog.set("shortcuts")}
      />
    </nav>
  );
}
