/** What holds for every component whatever a binding gives it: nothing throws, nothing runs, nothing is HTML that was text. */

import type { PropManifest } from "@heddle/schema";
import { cloneElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { settleRootProps } from "../style/element.ts";
import { all, example } from "./example.tsx";
import { noteChecks, UNFINISHED } from "./results.ts";

const MARKUP = '"><img src=x onerror="globalThis.hasRun=1"><script>globalThis.hasRun=1</script>';
const SCRIPT_ADDRESS = "javascript:globalThis.hasRun=1";
const LONG = "long ".repeat(2_000_000);

const BAD: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  true,
  [],
  [null, 1, "two", [3]],
  {},
  { value: { deep: [] } },
  new Date(Number.NaN),
  Symbol.iterator.description,
  MARKUP,
  SCRIPT_ADDRESS,
  [MARKUP],
  [{ value: MARKUP, label: MARKUP, text: MARKUP, href: SCRIPT_ADDRESS, key: MARKUP }],
];

describe.each(all.map((manifest) => [manifest.name, manifest] as const))("%s", (name, manifest) => {
  it("draws any value safely: none throws, no text becomes HTML, no address a script; ten million characters too", () => {
    noteChecks("values", name, UNFINISHED);
    const element = example(manifest.example);
    const complaints = Object.keys(manifest.props).flatMap((prop) =>
      BAD.flatMap((value) => complaintsOf(prop, value)),
    );
    const longest = textProp(manifest.props);
    if (longest) complaints.push(...complaintsOf(longest, LONG, "ten million characters"));
    noteChecks("values", name, complaints);
    expect(complaints).toEqual([]);

    function complaintsOf(prop: string, value: unknown, said = String(JSON.stringify(value))): string[] {
      const given: Record<string, unknown> = { [prop]: value };
      settleRootProps(given);
      try {
        const html = renderToString(cloneElement(element, given));
        return harmIn(value === LONG ? "" : html).map((harm) => `${prop} = ${said}: ${harm}`);
      } catch (error) {
        return [`${prop} = ${said}: ${String(error)}`];
      }
    }
  });
});

/** The prop that is most likely to be long: what stands in it. */
function textProp(props: Readonly<Record<string, PropManifest>>): string | undefined {
  const texts = Object.entries(props).filter(([, { type }]) => type.kind === "text");
  const content = texts.find(([, { content, bindable }]) => content || bindable);
  return (content ?? texts[0])?.[0];
}

/** What could be harm at all: only that is worth being parsed. */
const SUSPICIOUS = /<script|\son\w+=|javascript:/i;

function harmIn(html: string): string[] {
  if (!SUSPICIOUS.test(html)) return [];
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const handlers = [...body.querySelectorAll("*")].filter((element) =>
    element.getAttributeNames().some((attribute) => attribute.startsWith("on")),
  );
  const addresses = [...body.querySelectorAll("[href], [src], [action]")].filter((element) =>
    ["href", "src", "action"].some((attribute) =>
      /^\s*javascript:/i.test(element.getAttribute(attribute) ?? ""),
    ),
  );
  return [...body.querySelectorAll("script"), ...handlers, ...addresses].map((element) =>
    element.outerHTML.slice(0, 120),
  );
}
