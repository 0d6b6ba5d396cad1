import { checkClassName, type Node } from "@heddle/schema";
import { AlignCenter, AlignJustify, AlignLeft, AlignRight, Braces } from "lucide-react";
import { useState } from "react";
import { Group, IconButton, LiveValue, Row, Segmented, Select } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { ExpressionField } from "../inspector/expressionField.tsx";
import { sharedValue, switchMode } from "../inspector/mode.ts";
import { Below } from "../inspector/propRow.tsx";
import { useStore } from "../store/store.ts";
import { ClassChips } from "./classChips.tsx";
import { readProperty, type StylePropertyId, utilityFor, utilityValue, writeProperty } from "./classList.ts";
import { ColourSwatches } from "./colourSwatches.tsx";
import { SizeField } from "./sizeField.tsx";
import { SpacingBox } from "./spacingBox.tsx";

const TEXT_PROP = { type: { kind: "text" as const }, label: "Class", help: "", group: "Style" };

const VARIANTS = [
  { value: "base", label: "Base" },
  { value: "md", label: "md" },
  { value: "lg", label: "lg" },
  { value: "hover", label: "Hover" },
  { value: "dark", label: "Dark" },
];

/** The class list as controls and as chips: both write the same utilities. */
export function StyleTab({ nodes }: { nodes: readonly Node[] }) {
  const editor = useEditor();
  const [variant, setVariant] = useState("base");
  const [refused, setRefused] = useState<string | null>(null);
  const first = nodes[0]!;
  const shared = sharedValue(nodes.map((node) => node.className));
  const value = shared === "mixed" ? undefined : shared;
  const isCode = value !== undefined && !("value" in value);
  const list = value && "value" in value ? String(value.value ?? "") : "";
  const on = variant === "base" ? "" : variant;
  const ids = nodes.map((node) => node.id);
  const write = (next: string) => {
    const reason = checkClassName(next);
    setRefused(reason);
    if (!reason)
      void editor.run("node.setClassName", { nodes: ids, className: next === "" ? null : { value: next } });
  };
  const get = (property: StylePropertyId) => readProperty(list, property, on);
  const set = (property: StylePropertyId, utility: string | null) =>
    write(writeProperty(list, property, utility, on));
  const size = (property: StylePropertyId, prefix: string, label: string) => (
    <SizeField
      label={label}
      value={utilityValue(get(property), prefix)}
      onCommit={(typed) => set(property, utilityFor(prefix, typed))}
    />
  );
  const measured = useStore(editor.rectangles, (all) => all[first.id]);
  const sizeNow = measured ? (
    <LiveValue>{`${Math.round(measured.width)} × ${Math.round(measured.height)}`}</LiveValue>
  ) : null;
  const toCode = () =>
    void editor.run("node.setClassName", {
      nodes: ids,
      className: switchMode(value ?? { value: "" }, isCode ? "value" : "expression", TEXT_PROP) as
        | { value: string }
        | { expression: string },
    });
  return (
    <>
      <Group
        title="Classes"
        actions={
          <IconButton
            icon={Braces}
            size={24}
            iconSize={14}
            className={isCode ? "!text-code" : "!text-muted hover:!text-text"}
            label={isCode ? "Classes: use a list" : "Classes: use code"}
            disabled={!editor.mayEdit}
            onClick={toCode}
          />
        }
      >
        {isCode ? (
          <ExpressionField
            label="Classes"
            code={"expression" in value ? value.expression : ""}
            node={first}
            placeholder={'done ? "text-good" : "text-muted"'}
            onChange={(expression) =>
              void editor.run("node.setClassName", { nodes: ids, className: { expression } })
            }
          />
        ) : (
          <ClassChips list={list} mixed={shared === "mixed"} disabled={!editor.mayEdit} onChange={write} />
        )}
        {refused ? (
          <p role="alert" className="text-small text-bad">
            {refused}
          </p>
        ) : null}
        <Below node={first} prop="className" code={isCode} />
      </Group>
      {isCode ? null : (
        <>
          <div className="border-b border-line px-3 py-2">
            <Segmented label="For which case" value={variant} onChange={setVariant} segments={VARIANTS} />
          </div>
          <Group title="Spacing">
            <SpacingBox
              value={(property, prefix) => utilityValue(get(property), prefix)}
              onChange={(property, prefix, typed) => set(property, utilityFor(prefix, typed))}
            />
            <Row label="Gap">{size("gap", "gap", "Gap")}</Row>
          </Group>
          <Group title="Size" actions={sizeNow}>
            <Row label="Width">{size("width", "w", "Width")}</Row>
            <Row label="Height">{size("height", "h", "Height")}</Row>
            <Row label="Max width">{size("maxWidth", "max-w", "Max width")}</Row>
            <Row label="Min height">{size("minHeight", "min-h", "Min height")}</Row>
          </Group>
          <Group title="Text">
            <Row label="Size">
              <Choice
                property="textSize"
                label="Text size"
                utility={get("textSize")}
                options={TEXT_SIZES}
                onChange={set}
              />
            </Row>
            <Row label="Weight">
              <Choice
                property="textWeight"
                label="Text weight"
                utility={get("textWeight")}
                options={WEIGHTS}
                onChange={set}
              />
            </Row>
            <Row label="Align">
              <Segmented
                label="Text alignment"
                value={get("textAlign") ?? undefined}
                onChange={(next) => set("textAlign", next === get("textAlign") ? null : next)}
                segments={ALIGNMENTS}
              />
            </Row>
            <Row label="Colour">
              <ColourSwatches
                label="Text colour"
                prefix="text"
                utility={get("textColour")}
                onChange={(next) => set("textColour", next)}
              />
            </Row>
          </Group>
          <Group title="Surface">
            <Row label="Background">
              <ColourSwatches
                label="Background"
                prefix="bg"
                utility={get("background")}
                onChange={(next) => set("background", next)}
              />
            </Row>
            <Row label="Radius">
              <Choice
                property="radius"
                label="Radius"
                utility={get("radius")}
                options={RADII}
                onChange={set}
              />
            </Row>
            <Row label="Border">
              <Choice
                property="border"
                label="Border"
                utility={get("border")}
                options={BORDERS}
                onChange={set}
              />
            </Row>
            <Row label="Shadow">
              <Choice
                property="shadow"
                label="Shadow"
                utility={get("shadow")}
                options={SHADOWS}
                onChange={set}
              />
            </Row>
          </Group>
        </>
      )}
    </>
  );
}

const TEXT_SIZES = [
  "text-xs",
  "text-sm",
  "text-base",
  "text-lg",
  "text-xl",
  "text-2xl",
  "text-3xl",
  "text-4xl",
  "text-5xl",
];
const WEIGHTS = ["font-normal", "font-medium", "font-semibold", "font-bold"];
const RADII = [
  "rounded-none",
  "rounded-sm",
  "rounded-md",
  "rounded-control",
  "rounded-lg",
  "rounded-xl",
  "rounded-2xl",
  "rounded-full",
];
const BORDERS = ["border", "border-2", "border-4", "border-0"];
const SHADOWS = ["shadow-none", "shadow-xs", "shadow-sm", "shadow-md", "shadow-lg", "shadow-xl"];
const ALIGNMENTS = [
  { value: "text-left", label: "Left", icon: <AlignLeft size={14} aria-hidden /> },
  { value: "text-center", label: "Centre", icon: <AlignCenter size={14} aria-hidden /> },
  { value: "text-right", label: "Right", icon: <AlignRight size={14} aria-hidden /> },
  { value: "text-justify", label: "Justify", icon: <AlignJustify size={14} aria-hidden /> },
];
const DEFAULT = "default";

interface ChoiceProps {
  property: StylePropertyId;
  label: string;
  utility: string | null;
  options: readonly string[];
  onChange: (property: StylePropertyId, utility: string | null) => void;
}

function Choice({ property, label, utility, options, onChange }: ChoiceProps) {
  const all = utility !== null && !options.includes(utility) ? [utility, ...options] : options;
  return (
    <Select
      label={label}
      value={utility ?? DEFAULT}
      onChange={(next) => onChange(property, next === DEFAULT ? null : next)}
      options={[{ value: DEFAULT, label: "Default" }, ...all.map((value) => ({ value, label: value }))]}
    />
  );
}
