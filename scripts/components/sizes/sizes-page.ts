/** docs/components/sizes.md. */

import type { ManifestRegistry } from "@heddle/schema";
import { row, table } from "../docs/table.ts";
import { kebabCase } from "../gallery/name.ts";
import type { Cost } from "./measure.ts";

export interface Sizes {
  components: ReadonlyMap<string, Cost>;
  chunks: ReadonlyMap<string, Cost>;
}

export function sizesPage(manifests: ManifestRegistry, { components, chunks }: Sizes): string {
  const rows = Object.values(manifests).map(({ name, chunk }) => {
    const { atOnce, onUse } = components.get(name)!;
    return row([
      `[${name}](${kebabCase(name)}.md)`,
      kilobytes(atOnce),
      onUse > 0 ? kilobytes(onUse) : "",
      chunk ?? "base",
    ]);
  });
  const chunkRows = [...chunks].map(([name, { atOnce, onUse }]) =>
    row([`\`${name}\``, kilobytes(atOnce), onUse > 0 ? kilobytes(onUse) : ""]),
  );
  return `# What components weigh

Kilobytes of gzipped script, written by \`npm run size\`. A component's own cost is what it brings by itself: its modules, and what it uses of
others, as far as no page has them anyway (React, the renderer and all of the base chunk). Two components that share a part both count it.
*On use* is loaded only when something of the component is used, such as the colours of a language. Classes are not in it: a page's CSS holds
those that the page uses.

## Components

${table(["component", "own cost", "on use", "chunk"], rows)}

## Chunks

What browsers load is chunks: what is used together comes as one file.

${table(["chunk", "weighs", "on use"], chunkRows)}
`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
