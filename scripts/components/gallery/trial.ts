/** What a component's page keeps: the values that people change, and a list of the events that came. */

import { typeOf } from "@heddle/components/declarations";
import type { ComponentManifest, Json, PropManifest } from "@heddle/schema";
import { kebabCase } from "./name.ts";
import type { Subject } from "./subject.ts";

/** Members of every state: fields of these names would hide them. */
const TAKEN = new Set([
  "clear",
  "files",
  "key",
  "lines",
  "link",
  "page",
  "secrets",
  "session",
  "shown",
  "signal",
  "tell",
  "ui",
  "use",
]);

/** Null for a component that has no events: its page needs no state. */
export interface Trial {
  className: string;
  file: string;
  text: string;
  /** Of the component in its example: two-way bindings and handlers, as they are written. */
  attributes: string[];
  /** It is shut at first and has nothing of its own to be opened by: the page has to. */
  opens: boolean;
}

export function trialOf({ manifest, node }: Subject): Trial | null {
  if (Object.keys(manifest.events).length === 0) return null;
  const bound = Object.entries(manifest.props).filter(([, { bindable }]) => bindable);
  const opens = manifest.props.open?.bindable !== undefined && !("trigger" in manifest.slots);
  const className = `${manifest.name}Trial`;
  const fields = bound.map(([name, prop]) =>
    fieldText(fieldOf(name), prop, node.props?.[name] ?? prop.default),
  );
  if (opens) fields.push("  /** Which of the variants is open. */", '  shown = "";');
  const body = fields.length === 0 ? "{}" : `{\n${fields.join("\n")}\n}`;
  return {
    className,
    file: `state/trials/${kebabCase(manifest.name)}.ts`,
    text: `import { Trial } from "../trial";\n\nexport class ${className} extends Trial ${body}\n`,
    attributes: [...bound.map(([name]) => `${name}={bind(trial.${fieldOf(name)})}`), ...handlers(manifest)],
    opens,
  };
}

function fieldOf(prop: string): string {
  return TAKEN.has(prop) ? `${prop}Value` : prop;
}

function handlers({ events }: ComponentManifest): string[] {
  return Object.entries(events).map(([name, { payload }]) =>
    payload === "none"
      ? `${name}={() => trial.tell("${name}")}`
      : `${name}={(payload) => trial.tell("${name}", payload)}`,
  );
}

/** What a field holds at first needs no type beside it where it says its own. */
function fieldText(name: string, { type }: PropManifest, initial: Json | undefined): string {
  if (type.kind === "boolean") return `  ${name} = ${initial === true};`;
  const isText = type.kind !== "number" && type.kind !== "json" && type.kind !== "choice";
  if (isText) return `  ${name} = ${JSON.stringify(initial ?? "")};`;
  return `  ${name}: ${typeOf(type)} | null = ${JSON.stringify(initial ?? null)};`;
}
