import type {
  ComponentManifest,
  EventManifest,
  ManifestRegistry,
  PropManifest,
  PropType,
} from "@heddle/schema";

/**
 * The text of the `.d.ts` for `heddle/components`: every component with its props, events, slots and what they are
 * for. Used by the editor's code panel, and by `tsc` in an exported app.
 */
export function componentDeclarations(manifests: ManifestRegistry): string {
  const names = Object.keys(manifests).sort();
  return `/** The components of Heddle. Generated from their manifests. */

import type { Children, FormRules, Handler, SubmittedForm, UploadedFile } from "heddle";
import type { JSX } from "heddle/jsx-runtime";

/** What key events carry; \`key\` is \`KeyboardEvent.key\`, e.g. "Enter". */
export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly control: boolean;
  readonly meta: boolean;
}

/** What every component takes. */
export interface ElementProps {
  /** Tailwind utility classes, e.g. "gap-4 md:w-96". */
  className?: string;
  /** Identity among siblings of a list. */
  key?: string | number;
  /** The node's name in the editor's layers. */
  "data-name"?: string;
}

/** Text between an element's tags. */
export type TextContent = string | number | boolean | null | undefined | readonly TextContent[];

${names.map((name) => declaration(manifests[name]!)).join("\n")}`;
}

function declaration(manifest: ComponentManifest): string {
  const props = Object.entries(manifest.props).map(([name, prop]) => propLine(name, prop));
  const bindable = Object.values(manifest.props).find((prop) => prop.bindable);
  const events = Object.entries(manifest.events).map(([name, event]) => eventLine(name, event));
  const slots = Object.entries(manifest.slots).map(
    ([name, slot]) => `${comment(slot.help, "  ")}  ${memberName(name)}?: Children;\n`,
  );
  const bind = bindable
    ? `${comment(`Two-way: shows this variable and writes what is entered into it. ${bindable.help}`, "  ")}  bind?: ${typeOf(bindable.type)} | null;\n`
    : "";
  return `export interface ${manifest.name}Props extends ElementProps {
${props.join("")}${bind}${events.join("")}${slots.join("")}}
${comment(manifest.help, "")}export declare function ${manifest.name}(props: ${manifest.name}Props): JSX.Element;
`;
}

function propLine(name: string, prop: PropManifest): string {
  if (prop.content) return `${comment(prop.help, "  ")}  children?: TextContent;\n`;
  const optional = prop.required ? "" : "?";
  const ending =
    prop.default === undefined || prop.default === "" ? "" : ` Default: ${JSON.stringify(prop.default)}.`;
  return `${comment(prop.help + ending, "  ")}  ${memberName(name)}${optional}: ${typeOf(prop.type)} | null;\n`;
}

function eventLine(name: string, event: EventManifest): string {
  const argument = event.payload === "none" ? "" : `<${event.argument ?? argumentOf(event)}>`;
  return `${comment(event.help, "  ")}  ${memberName(name)}?: Handler${argument};\n`;
}

/** The type of what an event's handler is given. */
export function argumentOf(event: EventManifest): string {
  const types = {
    none: "void",
    string: "string",
    number: "number",
    boolean: "boolean",
    key: "KeyPress",
  } as const;
  if (event.payload === "files") return "UploadedFile[]";
  if (event.payload === "form") return "SubmittedForm";
  return event.payload === "json" ? "unknown" : types[event.payload];
}

/** A prop's type in TypeScript. */
export function typeOf(type: PropType): string {
  switch (type.kind) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "choice":
      return type.options.map((option) => JSON.stringify(option.value)).join(" | ");
    case "json":
      return type.declaration.includes("|") ? `(${type.declaration})` : type.declaration;
    default:
      return "string";
  }
}

function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function comment(text: string, indent: string): string {
  return text === "" ? "" : `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;
}
