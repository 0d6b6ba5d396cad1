import { paletteOf } from "@heddle/components/theme";
import { DEFAULT_THEME, DENSITIES, NEUTRALS, type Neutral, SHADOWS } from "@heddle/schema";
import { RotateCcw } from "lucide-react";
import { useEffect } from "react";
import { Group, IconButton, PanelSection, Row, Segmented, Select } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { ColourField } from "./colourField.tsx";
import { ContrastTable } from "./contrastTable.tsx";
import { FontField } from "./fontField.tsx";
import { PresetPicker } from "./presetPicker.tsx";
import { SliderField } from "./sliderField.tsx";
import { type Tokens, tokensOf, withTokens } from "./tokens.ts";

/** The app's design tokens. What is being dragged is shown on the canvas at once, and written, as one step, when it is let go. */
export function ThemePanel() {
  const editor = useEditor();
  const { theme, assets } = useStore(editor.view, (view) => view.app);
  const shown = useStore(editor.themePreview) ?? theme;
  const set = (tokens: Tokens) => void editor.run("theme.set", tokens);
  const preview = (tokens: Tokens | null) =>
    editor.themePreview.set(tokens === null ? null : withTokens(theme, tokens));
  useEffect(() => () => editor.themePreview.set(null), [editor]);
  const files = Object.keys(assets);
  return (
    <PanelSection
      title="Theme"
      grow
      actions={
        <IconButton
          label="Reset theme"
          icon={RotateCcw}
          onClick={() => set({ ...tokensOf(DEFAULT_THEME), appearance: DEFAULT_THEME.appearance })}
        />
      }
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Group title="Presets">
          <PresetPicker theme={theme} onChoose={(preset) => set(tokensOf(preset.theme))} />
        </Group>
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
        <Group title="Colours">
          <Row label="Accent">
            <ColourField
              label="Accent colour"
              value={theme.accent}
              onPreview={(accent) => preview(accent === null ? null : { accent })}
              onCommit={(accent) => set({ accent })}
            />
          </Row>
          <Row label="Second" help="Derived from the accent until you choose one.">
            <ColourField
              label="Second colour"
              value={shown.secondary ?? paletteOf(shown)["secondary-fill"]![0]}
              onPreview={(secondary) => preview(secondary === null ? null : { secondary })}
              onCommit={(secondary) => set({ secondary })}
            />
          </Row>
          {theme.secondary === undefined ? null : (
            <button
              type="button"
              onClick={() => set({ secondary: null })}
              className="self-end rounded text-small text-accent underline-offset-2 hover:underline"
            >
              Derive from the accent
            </button>
          )}
          <Row label="Greys">
            <Select
              label="Greys"
              value={theme.neutral ?? "gray"}
              options={NEUTRALS.map((value) => ({ value, label: NEUTRAL_LABELS[value] }))}
              onChange={(neutral) => set({ neutral: neutral === "gray" ? null : (neutral as Neutral) })}
            />
          </Row>
          <ContrastTable theme={shown} />
        </Group>
        <Group title="Shape">
          <Row label="Radius">
            <SliderField
              label="Corner radius"
              value={theme.radius}
              minimum={0}
              maximum={24}
              onPreview={(radius) => preview(radius === null ? null : { radius })}
              onCommit={(radius) => set({ radius })}
            />
          </Row>
          <p aria-hidden className="text-muted">
            Density
          </p>
          <Segmented
            label="Density"
            value={theme.density ?? "regular"}
            onChange={(density) => set({ density: density === "regular" ? null : density })}
            segments={DENSITIES.map((value) => ({ value, label: DENSITY_LABELS[value] }))}
          />
          <p aria-hidden className="text-muted">
            Shadows
          </p>
          <Segmented
            label="Shadows"
            value={theme.shadow ?? "soft"}
            onChange={(shadow) => set({ shadow: shadow === "soft" ? null : shadow })}
            segments={SHADOWS.map((value) => ({ value, label: SHADOW_LABELS[value] }))}
          />
        </Group>
        <Group title="Type">
          <Row label="Text">
            <FontField
              label="Font of text"
              value={theme.font}
              assets={files}
              onCommit={(font) => set({ font: font ?? "" })}
            />
          </Row>
          <Row label="Headings">
            <FontField
              label="Font of headings"
              value={theme.headingFont}
              assets={files}
              absent="As text"
              onCommit={(headingFont) => set({ headingFont })}
            />
          </Row>
          <p className="text-small text-muted">
            A font of your own is a .woff2 file among the assets, named like Acme-Bold.woff2.
          </p>
        </Group>
      </div>
    </PanelSection>
  );
}

const NEUTRAL_LABELS: Record<Neutral, string> = {
  gray: "Cool",
  slate: "Slate",
  zinc: "Plain",
  stone: "Warm",
  olive: "Olive",
  mauve: "Mauve",
  accent: "Of the accent",
};
const DENSITY_LABELS = { compact: "Close", regular: "Even", roomy: "Wide" };
const SHADOW_LABELS = { none: "None", soft: "Soft", deep: "Deep" };
