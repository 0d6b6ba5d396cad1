/** What a code's language can be called: as in the inspector, as behind the fence of a Markdown text, as a file ends. */

/** The languages to choose from: value and label. */
export const languageLabels = {
  text: "Plain text",
  bash: "Shell",
  css: "CSS",
  diff: "Diff",
  html: "HTML",
  javascript: "JavaScript",
  json: "JSON",
  jsx: "JSX",
  markdown: "Markdown",
  python: "Python",
  sql: "SQL",
  tsx: "TSX",
  typescript: "TypeScript",
  xml: "XML",
  yaml: "YAML",
} as const;

/** A name to the grammar that knows the language. */
const GRAMMARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: ["bash", "sh", "shell", "zsh", "console"],
    css: ["css"],
    diff: ["diff", "patch"],
    javascript: ["javascript", "js", "jsx", "mjs", "cjs"],
    json: ["json", "jsonc", "json5"],
    markdown: ["markdown", "md", "mdx"],
    python: ["python", "py"],
    sql: ["sql", "postgres", "postgresql", "mysql", "sqlite"],
    typescript: ["typescript", "ts", "tsx", "mts", "cts"],
    xml: ["xml", "html", "svg", "vue"],
    yaml: ["yaml", "yml"],
  }).flatMap(([grammar, names]) => names.map((name) => [name, grammar] as const)),
);

/** The grammar for a language, by any of its names; null = the code stays plain. */
export function grammarOf(language: unknown): string | null {
  return typeof language === "string" ? (GRAMMARS.get(language.trim().toLowerCase()) ?? null) : null;
}
