import { compile } from "tailwindcss";

export interface StyleInput {
  /** Every class that the page and its components may use. */
  classNames: readonly string[];
  /** Tailwind's own stylesheet (the text of `tailwindcss/index.css`). */
  stylesheet: string;
  /** The theme: CSS variables and `@theme` mappings, from `@heddle/components/theme`. */
  themeCss: string;
}

/**
 * The CSS of one page: Tailwind's base, the theme, and the utilities that the page uses, nothing else.
 * A compiler is made anew for each page because Tailwind's accumulates classes over calls.
 */
export async function compileStyles(input: StyleInput): Promise<string> {
  const compiler = await compile(`@import "tailwindcss";\n${input.themeCss}`, {
    base: "/",
    loadStylesheet: async (id, base) => {
      if (id !== "tailwindcss") throw new Error(`The theme may not import ${id}.`);
      return { path: "tailwindcss/index.css", base, content: input.stylesheet };
    },
  });
  return compiler.build([...new Set(input.classNames)].sort());
}
