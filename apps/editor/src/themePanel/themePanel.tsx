import type { Theme } from "@heddle/schema";
import { useEffect, useState } from "react";
import { Group, PanelSection, Row, Segmented, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

const ACCENTS = ["#3f5bf6", "#0f766e", "#15803d", "#b45309", "#be123c", "#7c3aed", "#0369a1", "#171a21"];

/** The app's design tokens. A drag on a slider or in the colour picker is shown here and written when it ends. */
export function ThemePanel() {
  const editor = useEditor();
  const { theme } = useStore(editor.view, (view) => view.app);
  const set = (tokens: Partial<Theme>) => void editor.run("theme.set", tokens);
  return (
    <PanelSection title="Theme" grow>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Group title="Appearance">
          <Segmented
            label="Appearance"
            value={theme.appearance}
            onChange={(appearance) => set({ appearance })}
            segments={[
              { value: "system", label: "System" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
        </Group>
        <Group title="Accent">
          <div className="flex flex-wrap gap-1">
            {ACCENTS.map((accent) => (
              <button
                key={accent}
                type="button"
                aria-label={`Accent ${accent}`}
                aria-pressed={theme.accent === accent}
                onClick={() => set({ accent })}
                className="size-6 rounded-full ring-offset-2 ring-offset-panel aria-pressed:ring-2 aria-pressed:ring-accent"
                style={{ background: accent }}
              />
            ))}
          </div>
          <Row label="Colour">
            <ColourField label="Accent colour" value={theme.accent} onCommit={(accent) => set({ accent })} />
          </Row>
        </Group>
        <Group title="Shape">
          <Row label="Radius">
            <SliderField
              label="Corner radius"
              value={theme.radius}
              minimum={0}
              maximum={24}
              onCommit={(radius) => set({ radius })}
            />
          </Row>
        </Group>
        <Group title="Type">
          <Row label="Font">
            <CommitField
              label="Font"
              value={theme.font}
              placeholder="Inter"
              onCommit={(font) => set({ font })}
            />
          </Row>
          <p className="text-small text-muted">A CSS font stack; empty for Inter.</p>
        </Group>
      </div>
    </PanelSection>
  );
}

function CommitField({
  label,
  value,
  placeholder,
  onCommit,
}: {
  label: string;
  value: string;
  placeholder?: string;
  onCommit: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <TextField
      label={label}
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== value && onCommit(text)}
      onKeyDown={(event) => event.key === "Enter" && text !== value && onCommit(text)}
    />
  );
}

export function ColourField({
  label,
  value,
  onCommit,
}: {
  label: string;
  value: string;
  onCommit: (value: string) => void;
}) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <div className="flex items-center gap-2 rounded-control bg-field pr-2 pl-1">
      <input
        type="color"
        aria-label={label}
        value={/^#[0-9a-f]{6}$/i.test(shown) ? shown : "#000000"}
        onChange={(event) => setShown(event.target.value)}
        onBlur={() => shown !== value && onCommit(shown)}
        className="size-5 shrink-0 rounded-[5px] [&::-webkit-color-swatch]:rounded-[5px] [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
      />
      <CommitField label={`${label}, as text`} value={value} onCommit={onCommit} />
    </div>
  );
}

function SliderField({
  label,
  value,
  minimum,
  maximum,
  onCommit,
}: {
  label: string;
  value: number;
  minimum: number;
  maximum: number;
  onCommit: (value: number) => void;
}) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const commit = () => shown !== value && onCommit(shown);
  return (
    <div className="flex h-7 items-center gap-2">
      <input
        type="range"
        aria-label={label}
        min={minimum}
        max={maximum}
        value={shown}
        onChange={(event) => setShown(event.target.valueAsNumber)}
        onPointerUp={commit}
        onKeyUp={commit}
        className="min-w-0 flex-1 accent-accent"
      />
      <output className="w-9 text-right font-mono text-live text-muted">{shown} px</output>
    </div>
  );
}
