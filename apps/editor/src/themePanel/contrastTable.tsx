import { contrast, type Palette, paletteOf, parseHex } from "@heddle/components/theme";
import type { Theme } from "@heddle/schema";
import { Check, X } from "lucide-react";

const PAIRS = [
  { name: "Text", ink: "ink", ground: "ground" },
  { name: "Secondary text", ink: "muted", ground: "field" },
  { name: "Accent", ink: "accent", ground: "ground" },
  { name: "Accent button", ink: "accent-ink", ground: "accent-fill" },
  { name: "Second", ink: "secondary", ground: "ground" },
  { name: "Second button", ink: "secondary-ink", ground: "secondary-fill" },
];
/** WCAG 2, level AA, text of any size. */
const LEAST = 4.5;

/** How well the theme's texts read, in light and in dark. */
export function ContrastTable({ theme }: { theme: Theme }) {
  const palette = paletteOf(theme);
  return (
    <table className="w-full text-small">
      <caption className="sr-only">Contrast of text, of which {LEAST} to 1 is needed</caption>
      <thead>
        <tr className="text-start text-muted">
          <th scope="col" className="py-1 font-normal">
            At least 4.5 : 1
          </th>
          <th scope="col" className="w-16 ps-2 font-normal">
            Light
          </th>
          <th scope="col" className="w-16 ps-2 font-normal">
            Dark
          </th>
        </tr>
      </thead>
      <tbody>
        {PAIRS.map(({ name, ink, ground }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {name}
            </th>
            <Ratio palette={palette} ink={ink} ground={ground} appearance={0} />
            <Ratio palette={palette} ink={ink} ground={ground} appearance={1} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RatioProps {
  palette: Palette;
  ink: string;
  ground: string;
  appearance: 0 | 1;
}

function Ratio({ palette, ink, ground, appearance }: RatioProps) {
  const [text, behind] = [palette[ink]![appearance], palette[ground]![appearance]];
  const ratio = contrast(parseHex(text)!, parseHex(behind)!);
  const passes = ratio >= LEAST;
  return (
    <td className="py-0.5 ps-2">
      <span
        className="inline-flex items-center gap-1 rounded px-1 font-mono text-live ring-1 ring-line ring-inset"
        style={{ color: text, background: behind }}
      >
        {/* Rounded down: what is shown as 4.5 has it. */}
        {(Math.floor(ratio * 10) / 10).toFixed(1)}
        {passes ? <Check size={11} aria-hidden /> : <X size={11} aria-hidden />}
        <span className="sr-only">{passes ? "passes" : "fails"}</span>
      </span>
    </td>
  );
}
