import clsx from "clsx";
import { Tabs as Radix, ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  /** Shown in place of the label, which then is spoken. */
  icon?: ReactNode;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value | undefined;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  segments,
  onChange,
  className,
}: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ""}
      onValueChange={(next) => next && onChange(next as Value)}
      className={clsx(
        "flex h-7 items-stretch rounded-control bg-field p-0.5 in-[.has-switch]:mr-7",
        className,
      )}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          aria-label={segment.icon ? segment.label : undefined}
          title={segment.icon ? segment.label : undefined}
          className="flex min-w-0 flex-1 items-center justify-center gap-1.5 rounded-[5px] whitespace-nowrap [&_svg]:shrink-0 px-1.5 font-control text-muted transition-colors duration-120 hover:text-text data-[state=on]:bg-panel data-[state=on]:text-text data-[state=on]:shadow-[0_1px_2px_rgb(0_0_0/0.10)] in-data-[theme=dark]:data-[state=on]:bg-raised"
        >
          {segment.icon ?? <span className="truncate">{segment.label}</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

export interface TabsProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { value: Value; label: string; content: ReactNode }[];
  className?: string;
}

/** Tabs drawn as segments, for panels. */
export function SegmentedTabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  className,
}: TabsProps<Value>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className={clsx("flex min-h-0 flex-1 flex-col", className)}
    >
      <div className="border-b border-line p-3">
        <Radix.List aria-label={label} className="flex h-7 items-stretch rounded-control bg-field p-0.5">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className="flex-1 rounded-[5px] font-control text-muted transition-colors duration-120 hover:text-text data-[state=active]:bg-panel data-[state=active]:text-text data-[state=active]:shadow-[0_1px_2px_rgb(0_0_0/0.10)] in-data-[theme=dark]:data-[state=active]:bg-raised"
            >
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
      </div>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          className="min-h-0 flex-1 overflow-y-auto outline-none"
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
