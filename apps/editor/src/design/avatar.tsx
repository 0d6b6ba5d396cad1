import { Tooltip } from "./tooltip.tsx";

export interface Person {
  name: string;
  /** Said after the name, e.g. "(you)". */
  note?: string;
  color: string;
}

export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? (words.at(-1)![0] ?? "") : "")).toUpperCase();
}

/** Black or white, whichever reads better on `color` (#rrggbb). */
export function readableOn(color: string): "#ffffff" | "#171a21" {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05) >= 3 ? "#ffffff" : "#171a21";
}

export function Avatar({ person, size = 24 }: { person: Person; size?: number }) {
  return (
    <Tooltip label={[person.name, person.note].filter(Boolean).join(" ")}>
      <span
        role="img"
        aria-label={[person.name, person.note].filter(Boolean).join(" ")}
        className="inline-flex items-center justify-center rounded-full text-[10px] font-title ring-2 ring-panel"
        style={{ width: size, height: size, background: person.color, color: readableOn(person.color) }}
      >
        {initials(person.name).slice(0, size > 22 ? 2 : 1)}
      </span>
    </Tooltip>
  );
}
