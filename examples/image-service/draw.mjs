import { createHash } from "node:crypto";
import { glyph } from "./font.mjs";
import { encodePng } from "./png.mjs";

const COLUMNS = 16;
const MOST_LINES = 6;

/** Words in lines of at most 16 characters, six lines at most. */
function linesOf(prompt) {
  const lines = [];
  for (const word of prompt.trim().split(/\s+/)) {
    const parts = [...word].length > COLUMNS ? (word.match(/.{1,16}/gu) ?? []) : [word];
    for (const part of parts) {
      const last = lines.at(-1);
      if (last !== undefined && [...last].length + [...part].length < COLUMNS)
        lines[lines.length - 1] = `${last} ${part}`;
      else lines.push(part);
    }
  }
  return lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1].slice(0, COLUMNS - 3)}...`]
    : lines;
}

/** Colour of a hue (degrees), saturation and lightness (0 to 1). */
function colour(hue, saturation, lightness) {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/**
 * A square PNG of `size` pixels that shows the prompt: a sky, a sun, hills whose colours and lines follow from the prompt, and its
 * words over them. The same prompt always gives the same picture.
 */
export function drawPrompt(prompt, size) {
  const seed = createHash("sha256").update(prompt).digest();
  const hue = (seed[0] / 255) * 360;
  const top = colour(hue, 0.65, 0.3);
  const bottom = colour((hue + 40) % 360, 0.75, 0.72);
  const sun = {
    x: (0.2 + (seed[1] / 255) * 0.6) * size,
    y: (0.25 + (seed[2] / 255) * 0.2) * size,
    radius: (0.08 + (seed[3] / 255) * 0.07) * size,
  };
  const sunColour = colour((hue + 70) % 360, 0.9, 0.8);
  const hills = [0, 1, 2].map((index) => ({
    base: (0.62 + index * 0.12) * size,
    height: (0.04 + (seed[4 + index] / 255) * 0.08) * size,
    waves: 1.5 + (seed[7 + index] / 255) * 3,
    shift: (seed[10 + index] / 255) * 6.28,
    colour: colour((hue + 300 + index * 18) % 360, 0.45, 0.42 - index * 0.1),
  }));
  const pixels = new Uint8Array(size * size * 3);
  for (let x = 0; x < size; x++) {
    const horizons = hills.map(
      (hill) => hill.base + Math.sin((x / size) * hill.waves * 6.28 + hill.shift) * hill.height,
    );
    for (let y = 0; y < size; y++) {
      let shade = null;
      for (let index = hills.length - 1; index >= 0 && !shade; index--)
        if (y >= horizons[index]) shade = hills[index].colour;
      if (!shade && (x - sun.x) ** 2 + (y - sun.y) ** 2 <= sun.radius ** 2) shade = sunColour;
      const at = (y * size + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = shade
          ? shade[channel]
          : top[channel] + ((bottom[channel] - top[channel]) * y) / size;
      }
    }
  }
  drawText(pixels, size, linesOf(prompt));
  return encodePng(size, size, pixels);
}

function drawText(pixels, size, lines) {
  const dot = Math.max(1, Math.floor(size / (COLUMNS * 6 + 8)));
  const lineHeight = dot * 10;
  const startY = Math.round(size * 0.5 - (lines.length * lineHeight) / 2);
  const fill = (x, y, value) => {
    for (let row = Math.max(0, y); row < Math.min(size, y + dot); row++) {
      for (let column = Math.max(0, x); column < Math.min(size, x + dot); column++)
        pixels.fill(value, (row * size + column) * 3, (row * size + column) * 3 + 3);
    }
  };
  // A dark copy one dot lower and to the right keeps the words readable on any sky.
  for (const [offset, value] of [
    [dot, 20],
    [0, 255],
  ]) {
    for (const [index, line] of lines.entries()) {
      const characters = [...line];
      const startX = Math.round((size - characters.length * dot * 6) / 2);
      for (const [at, character] of characters.entries()) {
        for (const [row, bits] of glyph(character).entries()) {
          for (let column = 0; column < 5; column++) {
            if (bits & (16 >> column))
              fill(
                startX + (at * 6 + column) * dot + offset,
                startY + index * lineHeight + row * dot + offset,
                value,
              );
          }
        }
      }
    }
  }
}
