/** The looks of a component that are worth standing side by side: one group per choice, and one of its states. */

import type { ExampleNode, Json, PropManifest } from "@heddle/schema";
import { spacedWords } from "./name.ts";
import { type Subject, withProps } from "./subject.ts";

export interface Variant {
  name: string;
  example: ExampleNode;
  /** The node in it that is the component. */
  node: ExampleNode;
}

export interface VariantGroup {
  title: string;
  help: string;
  variants: Variant[];
}

/** Inspector sections whose props change what a person sees. */
const VISIBLE_GROUPS = new Set(["Appearance", "Layout", "Content", "State"]);
/** Would take the page's keyboard, or the variant itself, away. */
const NOT_SHOWN = new Set(["hidden", "autoFocus"]);
/** A choice of more, such as the languages of code, is no matter of looks. */
const MOST_OPTIONS = 10;
const ERROR_SENTENCE = "Say what is wrong and how to mend it.";

export function variantGroups(subject: Subject, skipped: readonly string[] = []): VariantGroup[] {
  const props = Object.entries(subject.manifest.props).filter(
    ([name, { group }]) => VISIBLE_GROUPS.has(group) && !NOT_SHOWN.has(name) && !skipped.includes(name),
  );
  const choices = props.flatMap(([name, prop]) => choiceGroup(subject, name, prop));
  const states = props.flatMap(([name, prop]) => stateVariants(subject, name, prop));
  return states.length === 0
    ? choices
    : [...choices, { title: "States", help: "Each of them alone.", variants: states }];
}

function choiceGroup(subject: Subject, name: string, { type, label, help }: PropManifest): VariantGroup[] {
  if (type.kind !== "choice" || type.options.length > MOST_OPTIONS) return [];
  const variants = type.options.map(({ value }) => variant(subject, value, { [name]: value }));
  return [{ title: label, help, variants }];
}

/** What is on or off, and an error; what a person switches is live in the example itself. */
function stateVariants(subject: Subject, name: string, prop: PropManifest): Variant[] {
  if (prop.bindable) return [];
  if (prop.type.kind === "boolean") {
    const isOn = prop.default !== true;
    return [variant(subject, isOn ? spacedWords(name) : `not ${spacedWords(name)}`, { [name]: isOn })];
  }
  return name === "error" && prop.type.kind === "text"
    ? [variant(subject, name, { error: ERROR_SENTENCE })]
    : [];
}

function variant(subject: Subject, name: string, props: Readonly<Record<string, Json>>): Variant {
  const changed = withProps(subject, props);
  return { name, ...changed };
}
