/** The pages of the docs that follow from the manifests. */

import type { ManifestRegistry } from "@heddle/schema";
import { kebabCase } from "../gallery/name.ts";
import { componentPage } from "./component-page.ts";
import { row, table } from "./table.ts";

/** Below docs/components, by file; those of other origin there are no concern of this. */
export function docsPages(manifests: ManifestRegistry): Map<string, string> {
  return new Map(
    Object.keys(manifests).map((name) => [`${kebabCase(name)}.md`, componentPage(name, manifests)]),
  );
}

/** `docs/components.md`: the index. */
export function docsIndex(manifests: ManifestRegistry): string {
  const all = Object.values(manifests);
  const sections = [...new Set(all.map(({ category }) => category))].map((category) => {
    const rows = all
      .filter((manifest) => manifest.category === category)
      .map(({ name, help }) => row([`[${name}](components/${kebabCase(name)}.md)`, help]));
    return `## ${category}\n\n${table(["component", "what it is"], rows)}`;
  });
  return `# Components

Each page says what a component is, shows an example that compiles, and lists its props, events and slots. \`npm run heddle -- run examples/gallery\`
shows all of them live, with their variants. [How to add one](components/README.md) is short.

This page and those of the components are written from the manifests by \`npm run gallery\`, and checked by a test.

${sections.join("\n\n")}
`;
}
