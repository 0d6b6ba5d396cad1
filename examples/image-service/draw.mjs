import { createHash } from "node:crypto";
import { glyph } from "./font.mjs";
import { encodePng } from "./png.mjs";

const COLUMNS = 30;
const MOST_LINES = 4;

/** Skies as a painter would mix them: top, middle and horizon, the sun, the farthest and the nearest hill. */
const PALETTES = [
  ["#24365f", "#8f6f9f", "#ffd0a1", "#fff3d6", "#a3789c", "#1f2a4d"],
  ["#0f2c4c", "#2f7f95", "#bfe6d4", "#fdfbe8", "#5f9aa3", "#0f3042"],
  ["#3a1c4f", "#b5527c", "#ffb98a", "#ffe9b8", "#9a4a78", "#331643"],
  ["#16324f", "#5b86c4", "#f4dcc6", "#ffffff", "#8b9fca", "#1c3354"],
  ["#1d3a34", "#6b9b6e", "#f3e6a9", "#fffbe0", "#7fa57b", "#173029"],
  ["#2a2354", "#6d6ad0", "#f6c6dd", "#fff2f8", "#8f80cc", "#241d49"],
].map((colours) => colours.map(parse));

function parse(hex) {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** `share` of `other` in `colour`. */
function mix(colour, other, share) {
  return colour.map((channel, index) => channel + (other[index] - channel) * share);
}

/** Words in lines of at most 30 characters, four lines at most. */
function linesOf(prompt) {
  const lines = [];
  for (const word of prompt.trim().split(/\s+/)) {
    const parts = [...word].length > COLUMNS ? (word.match(/.{1,30}/gu) ?? []) : [word];
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

const HILLS = 5;

/**
 * A square PNG of `size` pixels that shows the prompt: a sky, a sun over layered hills, and its words at the foot. Colours
 * and lines follow from the prompt: the same prompt always gives the same picture.
 */
export function drawPrompt(prompt, size) {
  const seed = createHash("sha256").update(prompt).digest();
  const part = (index) => seed[index] / 255;
  const [top, middle, horizon, sunColour, far, near] = PALETTES[seed[0] % PALETTES.length];
  const sun = { x: (0.25 + part(1) * 0.5) * size, y: (0.4 + part(2) * 0.12) * size, radius: 0.085 * size };
  const hills = Array.from({ length: HILLS }, (_, index) => ({
    base: (0.56 + index * 0.085) * size,
    height: (0.022 + part(3 + index) * 0.02 + index * 0.006) * size,
    waves: 0.7 + part(8 + index) * 0.9,
    shift: part(13 + index) * 6.28,
    colour: mix(far, near, index / (HILLS - 1)),
  }));
  const sky = Array.from({ length: size }, (_, y) => {
    const share = y / (size * 0.62);
    return share < 0.55
      ? mix(top, middle, share / 0.55)
      : mix(middle, horizon, Math.min(1, (share - 0.55) / 0.45));
  });
  const skyAt = (x, y) => {
    const distance = Math.hypot(x - sun.x, y - sun.y);
    // In steps, so that the picture stays small.
    const glow = Math.round(0.55 * Math.exp(-((distance / (size * 0.22)) ** 2)) * 24) / 24;
    return mix(mix(sky[y], sunColour, glow), sunColour, inside(sun.radius - distance));
  };
  const pixels = new Uint8Array(size * size * 3);
  for (let x = 0; x < size; x++) {
    const ridges = hills.map(({ base, waves, shift, height }) => {
      const angle = (x / size) * waves * 6.28 + shift;
      return (
        base + (Math.sin(angle) + 0.4 * Math.sin(angle * 2.3 + shift) + 0.15 * Math.sin(angle * 5.1)) * height
      );
    });
    for (let y = 0; y < size; y++) {
      // The nearest hill that covers the whole pixel hides what lies behind it.
      let ground = HILLS - 1;
      while (ground >= 0 && y - ridges[ground] < 0.5) ground--;
      let colour = ground < 0 ? skyAt(x, y) : hills[ground].colour;
      for (let index = ground + 1; index < HILLS; index++)
        if (y - ridges[index] > -0.5) colour = mix(colour, hills[index].colour, inside(y - ridges[index]));
      const at = (y * size + x) * 3;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = Math.round(colour[channel]);
    }
  }
  drawText(pixels, size, linesOf(prompt), mix(horizon, [255, 255, 255], 0.4));
  return encodePng(size, size, pixels);
}

/** How much of a pixel lies inside, from how deep its middle does: soft edges. */
function inside(depth) {
  return Math.min(1, Math.max(0, depth + 0.5));
}

function drawText(pixels, size, lines, colour) {
  const dot = Math.max(1, Math.floor(size / (COLUMNS * 6 + 24)));
  const lineHeight = dot * 11;
  const startX = dot * 10;
  const startY = size - dot * 9 - lines.length * lineHeight;
  const fill = (x, y) => {
    for (let row = Math.max(0, y); row < Math.min(size, y + dot); row++)
      for (let column = Math.max(0, x); column < Math.min(size, x + dot); column++)
        for (let channel = 0; channel < 3; channel++)
          pixels[(row * size + column) * 3 + channel] = Math.round(colour[channel]);
  };
  for (const [index, line] of lines.entries())
    for (const [at, character] of [...line].entries())
      for (const [row, bits] of glyph(character).entries())
        for (let column = 0; column < 5; column++)
          if (bits & (16 >> column))
            fill(startX + (at * 6 + column) * dot, startY + index * lineHeight + row * dot);
}
