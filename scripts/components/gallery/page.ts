/** The page of one component, as text that the codec then lays out. */

import type { GalleryExtra } from "@heddle/components/gallery";
import type { ManifestRegistry } from "@heddle/schema";
import { exampleSource } from "./example-source.ts";
import { kebabCase } from "./name.ts";
import { PageWriter, quoted } from "./page-writer.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type Trial, trialOf } from "./trial.ts";
import { type VariantGroup, variantGroups } from "./variants.ts";

/** The components before and after, in the order of the palette. */
export interface Neighbours {
  previous?: string;
  next?: string;
}

/** The files of a component: its page, and what the page keeps. */
export function componentFiles(
  name: string,
  manifests: ManifestRegistry,
  extra: GalleryExtra,
  neighbours: Neighbours,
): Map<string, string> {
  const subject = subjectOf(manifests[name]!, manifests);
  const trial = trialOf(subject);
  const writer = new PageWriter(manifests);
  const { label, category, help } = subject.manifest;
  writer.components.add("VStack");
  const body = [
    writer.block("Introduction", { title: quoted(label), section: quoted(category), help: quoted(help) }),
    liveExample(writer, subject, trial),
    writer.block("SourceCode", { code: quoted(exampleSource(subject.example, manifests)) }),
    trial ? writer.block("EventList", { lines: "{trial.lines}", onClear: "{trial.clear}" }) : "",
    ...variantGroups(subject, extra.skip).map((group) => variants(writer, group, trial)),
    ...(extra.examples ?? []).map((one) =>
      writer.block(
        "Variants",
        { title: quoted(one.title), help: quoted(one.help ?? "") },
        writer.element(one.example),
      ),
    ),
    writer.block("Neighbours", neighbourAttributes(neighbours, manifests)),
  ].join("\n");
  const uses = trial ? `const trial = use(${trial.className});` : "";
  const page = [
    writer.imports(uses + body),
    trial ? `import { ${trial.className} } from "../${trial.file.replace(/\.ts$/, "")}";` : "",
    `export default page({ title: ${JSON.stringify(label)}, description: ${JSON.stringify(help)} }, () => {`,
    uses,
    `return (<VStack className="gap-10">${body}</VStack>);`,
    "});",
  ].join("\n");
  return new Map([
    [`pages/${kebabCase(name)}.tsx`, page],
    ...(trial ? [[trial.file, trial.text] as const] : []),
  ]);
}

/** The example with its events told and its values kept; with a button that opens it, where it is shut at first. */
function liveExample(writer: PageWriter, { manifest, example, node }: Subject, trial: Trial | null): string {
  const live = writer.element(example, new Map(trial ? [[node, trial.attributes]] : []));
  if (!trial?.opens) return writer.block("Specimen", {}, live);
  return writer.block("Specimen", {}, opener(writer, manifest.label, "trial.open = true") + live);
}

function variants(writer: PageWriter, { title, help, variants }: VariantGroup, trial: Trial | null): string {
  const shown = variants.map(({ name, example, node }) => {
    if (!trial?.opens) return writer.block("Variant", { name: quoted(name) }, writer.element(example));
    const which = JSON.stringify(`${title}: ${name}`);
    const attributes = [`open={trial.shown === ${which}}`, 'onOpenChange={() => (trial.shown = "")}'];
    return writer.block(
      "Variant",
      { name: quoted(name) },
      opener(writer, name, `trial.shown = ${which}`) + writer.element(example, new Map([[node, attributes]])),
    );
  });
  return writer.block("Variants", { title: quoted(title), help: quoted(help) }, shown.join(""));
}

function opener(writer: PageWriter, what: string, action: string): string {
  writer.components.add("Button");
  return `<Button variant="outline" onClick={() => (${action})}>${quoted(`Open ${what.toLowerCase()}`)}</Button>`;
}

function neighbourAttributes(neighbours: Neighbours, manifests: ManifestRegistry): Record<string, string> {
  const entries = Object.entries(neighbours).filter(([, name]) => name !== undefined);
  return Object.fromEntries(
    entries.flatMap(([which, name]) => [
      [which, quoted(manifests[name]!.label)],
      [`${which}Path`, quoted(`/${kebabCase(name)}`)],
    ]),
  );
}
