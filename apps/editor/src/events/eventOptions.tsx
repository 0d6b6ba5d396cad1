import { type EventHandler, type EventOptions, LONGEST_EVENT_TIME } from "@heddle/schema";
import { ChevronRight } from "lucide-react";
import { Switch, TextField } from "../design/index.ts";
import { readTime, withOption, writeOptions } from "./optionText.ts";

const SWITCHES = [
  { name: "preventDefault", label: "Keep the browser's own action from happening" },
  { name: "stopPropagation", label: "Keep it from the elements around" },
  { name: "once", label: "Only the first time" },
] as const satisfies readonly { name: keyof EventOptions; label: string }[];

const TIMES = [
  { name: "debounce", label: "Wait until quiet for (ms)", placeholder: "Do not wait" },
  { name: "throttle", label: "At most once in (ms)", placeholder: "As often as it happens" },
] as const satisfies readonly { name: keyof EventOptions; label: string; placeholder: string }[];

interface EventOptionsProps {
  handler: EventHandler;
  mayEdit: boolean;
  onChange: (handler: EventHandler) => void;
}

/** How an event is listened to: folded away, with what is set said in its heading. */
export function EventOptionFields({ handler, mayEdit, onChange }: EventOptionsProps) {
  const set = writeOptions(handler);
  return (
    <details className="group text-small">
      <summary
        aria-label={`Options of ${handler.code}`}
        className="flex h-6 cursor-pointer list-none items-center gap-1 rounded-control text-muted"
      >
        <ChevronRight size={14} aria-hidden className="group-open:rotate-90" />
        <span className="truncate">{set === "" ? "Options" : set}</span>
      </summary>
      <div className="flex flex-col gap-1.5 py-1 pl-4">
        {TIMES.map(({ name, label, placeholder }) => (
          <div key={name} className="flex flex-col gap-0.5">
            <span aria-hidden className="text-muted">
              {label}
            </span>
            <TextField
              label={label}
              inputMode="numeric"
              placeholder={placeholder}
              disabled={!mayEdit}
              defaultValue={handler[name] ?? ""}
              onBlur={(event) => {
                const time = readTime(event.target.value, LONGEST_EVENT_TIME);
                event.target.value = time === undefined ? "" : String(time);
                if (time !== handler[name]) onChange(withOption(handler, name, time));
              }}
            />
          </div>
        ))}
        {SWITCHES.map(({ name, label }) => (
          <div key={name} className="flex items-center justify-between gap-2">
            <span className="text-muted">{label}</span>
            <Switch
              label={label}
              checked={handler[name] === true}
              disabled={!mayEdit}
              onChange={(isOn) => onChange(withOption(handler, name, isOn ? true : undefined))}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
