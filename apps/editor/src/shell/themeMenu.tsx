import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { chooseTheme, IconButton, Menu, type ThemeChoice, themeChoice, useTheme } from "../design/index.ts";

const CHOICES: { choice: ThemeChoice; label: string; icon: typeof Sun }[] = [
  { choice: "system", label: "As the system", icon: Monitor },
  { choice: "light", label: "Light", icon: Sun },
  { choice: "dark", label: "Dark", icon: Moon },
];

export function ThemeMenu({ side }: { side?: "right" | "bottom" }) {
  const shown = useTheme();
  const [choice, setChoice] = useState<ThemeChoice | null>(null);
  return (
    <Menu
      side={side}
      align="end"
      trigger={<IconButton icon={shown === "dark" ? Moon : Sun} label="Appearance" tooltipSide={side} />}
      entries={CHOICES.map((entry) => ({
        id: entry.choice,
        label: entry.label,
        icon: entry.icon,
        checked: (choice ?? (typeof window === "undefined" ? "system" : themeChoice())) === entry.choice,
        run: () => {
          chooseTheme(entry.choice);
          setChoice(entry.choice);
        },
      }))}
    />
  );
}
