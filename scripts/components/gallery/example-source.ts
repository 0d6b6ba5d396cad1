/** An example as TSX, as the codec writes it. */

import { filesToApp, pageToSource } from "@heddle/codec";
import type { ExampleNode, ManifestRegistry } from "@heddle/schema";
import { PageWriter } from "./page-writer.ts";

/** A page with nothing but the example, imports included. */
export function examplePage(title: string, example: ExampleNode, manifests: ManifestRegistry): string {
  const writer = new PageWriter(manifests);
  const element = writer.element(example);
  const text = `${writer.imports("")}\nexport default page({ title: ${JSON.stringify(title)} }, () => {\nreturn (${element});\n});\n`;
  const files = new Map([
    ["pages/index.tsx", text],
    ["heddle.json", '{ "name": "Example", "schemaVersion": 1 }'],
  ]);
  const { app, diagnostics } = filesToApp(files, manifests);
  if (diagnostics.length > 0) throw new Error(`The example ${title}: ${diagnostics[0]!.message}`);
  return pageToSource(app, Object.keys(app.pages)[0]!, manifests);
}

/** The element alone. */
export function exampleSource(example: ExampleNode, manifests: ManifestRegistry): string {
  const page = examplePage("Example", example, manifests);
  const lines = /=> \{\n {2}return (?:\(\n([\s\S]*)\n {2}\);|([\s\S]*);)\n\}\);\n$/.exec(page);
  const body = lines?.[1] ?? lines?.[2] ?? page;
  return body.replace(/^ {4}/gm, "");
}
