import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { useId } from "react";

export interface Choice<Value extends string> {
  value: Value;
  icon: LucideIcon;
  label: string;
  help: string;
  /** Why it cannot be chosen, as a sentence. */
  missing?: string;
}

export interface ChoiceCardsProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few, each with a sentence that says what it means. */
export function ChoiceCards<Value extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 font-control">{label}</legend>
      {choices.map(({ icon: Icon, ...choice }) => (
        <label
          key={choice.value}
          className={clsx(
            "flex items-start gap-2.5 rounded-group px-2.5 py-2 ring-inset transition-shadow duration-120 has-focus-visible:outline-2 has-focus-visible:outline-accent",
            choice.value === value
              ? "bg-accent-soft ring-[1.5px] ring-accent"
              : choice.missing
                ? "bg-field ring-1 ring-line"
                : "ring-1 ring-line hover:bg-field",
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            aria-label={choice.label}
            aria-describedby={`${name}-${choice.value}`}
            checked={choice.value === value}
            disabled={disabled || choice.missing !== undefined}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          <Icon
            size={16}
            aria-hidden
            className={clsx(
              "mt-0.5 shrink-0",
              choice.value === value ? "text-accent-text" : choice.missing ? "text-faint" : "text-muted",
            )}
          />
          <span className="min-w-0">
            <span className={clsx("block font-control", choice.missing && "text-muted")}>{choice.label}</span>
            <span id={`${name}-${choice.value}`} className="block text-small text-pretty text-muted">
              {choice.help}
              {choice.missing ? <span className="mt-1 block text-text">{choice.missing}</span> : null}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
