import { META_NAMES, type Page, type PropValue } from "@heddle/schema";
import type { BoundText, Template } from "@heddle/state-engine/program";
import type { PageBuilder } from "./page.ts";

/** What a page says of itself: title, description and the rest. What it leaves open its nearest layout that does not says for it. */
export function compileAbout(
  builder: PageBuilder,
  owners: readonly Page[],
): Pick<Template, "title" | "description" | "meta"> {
  const text = (prop: string, read: (page: Page) => PropValue | undefined): BoundText | undefined => {
    for (let owner = owners.length - 1; owner >= 0; owner--) {
      const page = owners[owner]!;
      const value = read(page);
      if (!value || ("value" in value && (value.value === "" || value.value === null))) continue;
      if ("value" in value) return String(value.value);
      const code = "expression" in value ? value.expression : value.bind;
      return {
        binding: builder.addBinding({ kind: "value", part: 0, code, rows: [], node: page.id, prop, owner }),
      };
    }
    return undefined;
  };
  const title = text("title", (page) => page.title) ?? builder.app.name;
  const description = text("description", (page) => page.description);
  const meta: NonNullable<Template["meta"]> = {};
  for (const name of META_NAMES) {
    const value = text(`meta.${name}`, (page) => page.meta?.[name]);
    if (value !== undefined) meta[name] = value;
  }
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
  };
}
