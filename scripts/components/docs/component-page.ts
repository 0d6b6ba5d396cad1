/** The page of a component in the docs, from its manifest. */

import { argumentOf, typeOf } from "@heddle/components/declarations";
import type { ComponentManifest, Json, ManifestRegistry, PropManifest } from "@heddle/schema";
import { examplePage } from "../gallery/example-source.ts";
import { subjectOf } from "../gallery/subject.ts";
import { row, table } from "./table.ts";

export function componentPage(name: string, manifests: ManifestRegistry): string {
  const { manifest, example } = subjectOf(manifests[name]!, manifests);
  return [
    `# ${manifest.name}`,
    manifest.help,
    `\`\`\`tsx\n${examplePage(manifest.label, example, manifests)}\`\`\``,
    facts(manifest),
    propsSection(manifest),
    eventsSection(manifest),
    slotsSection(manifest),
    "Written from the component's manifest by `npm run gallery`. All of them: [Components](../components.md).",
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function facts({ category, chunk, keywords = [], field }: ComponentManifest): string {
  const loaded = chunk
    ? `It comes with the chunk \`${chunk}\`, which browsers load on pages that use it.`
    : "It is loaded with every page.";
  const found = keywords.length > 0 ? ` Search also finds it as ${keywords.join(", ")}.` : "";
  const given = field ? ` In a Form it gives a value of the kind *${field}* under its \`name\`.` : "";
  return `In the palette it stands under *${category}*. ${loaded}${given}${found}`;
}

function propsSection({ props }: ComponentManifest): string {
  const rows = Object.entries(props).map(([name, prop]) =>
    row([
      propName(name, prop),
      code(typeOf(prop.type)),
      defaultOf(prop.default),
      prop.help + bindingOf(prop),
    ]),
  );
  return `## Props\n\n${table(["prop", "type", "default", "what it does"], rows)}`;
}

/** What is written between the tags has no name there. */
function propName(name: string, { content }: PropManifest): string {
  return content ? `${code(name)}, as children` : code(name);
}

function bindingOf({ bindable, required }: PropManifest): string {
  return `${bindable ? ` Two-way with \`bind\`, told by \`${bindable.event}\`.` : ""}${required ? " Needed." : ""}`;
}

function defaultOf(value: Json | undefined): string {
  return value === undefined || value === "" ? "" : code(JSON.stringify(value));
}

function eventsSection({ events }: ComponentManifest): string {
  if (Object.keys(events).length === 0) return "";
  const rows = Object.entries(events).map(([name, event]) =>
    row([
      code(name),
      event.payload === "none" ? "nothing" : code(event.argument ?? argumentOf(event)),
      event.keyFilter ? `${event.help} Takes \`keys\`.` : event.help,
    ]),
  );
  return `## Events\n\n${table(["event", "carries", "when"], rows)}`;
}

function slotsSection({ slots }: ComponentManifest): string {
  if (Object.keys(slots).length === 0) return "";
  const rows = Object.entries(slots).map(([name, { help, allow }]) =>
    row([code(name), allow ? allow.map(code).join(", ") : "any component", help]),
  );
  return `## Slots\n\n${table(["slot", "takes", "what it is for"], rows)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
