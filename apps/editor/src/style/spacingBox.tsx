import type { StylePropertyId } from "./classList.ts";
import { SizeField } from "./sizeField.tsx";

export interface SpacingBoxProps {
  value: (property: StylePropertyId, prefix: string) => string;
  onChange: (property: StylePropertyId, prefix: string, typed: string) => void;
}

/** Margin around padding, as the box stands on the page. */
export function SpacingBox({ value, onChange }: SpacingBoxProps) {
  const field = (label: string, property: StylePropertyId, prefix: string) => (
    <SizeField
      bare
      label={label}
      value={value(property, prefix)}
      onCommit={(typed) => onChange(property, prefix, typed)}
    />
  );
  return (
    <div className="relative rounded-group bg-field p-1.5">
      <span className="absolute top-1.5 left-2 text-live text-muted">margin</span>
      <div className="flex justify-center">{field("Margin top", "marginTop", "mt")}</div>
      <div className="flex items-center justify-between gap-1">
        {field("Margin left", "marginLeft", "ml")}
        <div className="relative flex-1 rounded-control bg-panel p-1 ring-1 ring-line">
          <span className="absolute top-1 left-1.5 text-live text-muted">padding</span>
          <div className="flex justify-center">{field("Padding top", "paddingTop", "pt")}</div>
          <div className="flex items-center justify-between">
            {field("Padding left", "paddingLeft", "pl")}
            <div className="rounded-[5px] bg-raised">{field("Padding on all sides", "padding", "p")}</div>
            {field("Padding right", "paddingRight", "pr")}
          </div>
          <div className="flex justify-center">{field("Padding bottom", "paddingBottom", "pb")}</div>
        </div>
        {field("Margin right", "marginRight", "mr")}
      </div>
      <div className="flex justify-center">{field("Margin bottom", "marginBottom", "mb")}</div>
    </div>
  );
}
