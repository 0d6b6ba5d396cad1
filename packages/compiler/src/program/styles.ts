import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { componentClasses } from "@heddle/components/classes";
import { themeCss } from "@heddle/components/theme";
import type { Theme } from "@heddle/schema";
import { compileStyles, contentHash } from "../template/index.ts";

const KEPT = 200;
const cache = new Map<string, Promise<{ hash: string; css: string }>>();
let stylesheet: Promise<string> | null = null;

/** The text of Tailwind's own stylesheet, read once per process. */
export function tailwindStylesheet(): Promise<string> {
  stylesheet ??= readFile(createRequire(import.meta.url).resolve("tailwindcss/index.css"), "utf8");
  return stylesheet;
}

/**
 * The CSS of a page that uses these classes and components. Kept by what it is made of: most edits of a draft
 * change no class.
 */
export async function pageStyles(
  classNames: readonly string[],
  components: readonly string[],
  theme: Theme,
  assets: readonly string[],
): Promise<{ hash: string; css: string }> {
  const classes = [
    ...new Set([...classNames, ...components.flatMap((name) => componentClasses[name] ?? [])]),
  ].sort();
  const themeText = themeCss(theme, assets);
  const key = contentHash(JSON.stringify([classes, themeText]));
  const known = cache.get(key);
  if (known) return known;
  const made = build(classes, themeText);
  const oldest = cache.keys().next().value;
  if (cache.size >= KEPT && oldest !== undefined) cache.delete(oldest);
  cache.set(key, made);
  return made;
}

async function build(classNames: string[], themeText: string): Promise<{ hash: string; css: string }> {
  const css = await compileStyles({
    classNames,
    stylesheet: await tailwindStylesheet(),
    themeCss: themeText,
  });
  return { hash: contentHash(css), css };
}
