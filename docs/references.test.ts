import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { manifests } from "@heddle/components/manifests";
import { parseApp } from "@heddle/schema";
import { describe, expect, it } from "vitest";

/** The reference pages name what the code has, all of it and nothing else. */

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** First cells of the table below a heading, without backquotes. */
function tableOf(page: string, heading: string): string[] {
  const section = read(page).split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `?([^|`]+?)`? \|/gm)]
    .map((match) => match[1]!)
    .filter((cell) => !/^(-+|key|code|status|close code)$/.test(cell));
}

describe("docs/protocol.md", () => {
  const messages = read("packages/state-engine/src/protocol/messages.ts");
  const union = (declaration: RegExp) =>
    [...(declaration.exec(messages)?.[1] ?? "").matchAll(/"([a-z-]+)"/g)].map((match) => match[1]!);

  it("lists the error codes", () => {
    expect(tableOf("docs/protocol.md", "Errors").sort()).toEqual(
      union(/export type ErrorCode =([^;]*);/).sort(),
    );
  });

  it("lists the statuses", () => {
    expect(tableOf("docs/protocol.md", "Statuses").sort()).toEqual(
      union(/export type Status = \["s",([^;]*)detail/).sort(),
    );
  });

  it("lists every code with which the runtime closes a socket", () => {
    const sources = readdirSync(join(root, "apps/runtime/src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => read(join("apps/runtime/src", name)));
    const sent = sources.flatMap((text) =>
      [...text.matchAll(/\bclose\(([^;]*)\);/g)].map((match) => match[1]!),
    );
    const codes = new Set(sent.flatMap((call) => call.match(/\b(1\d{3}|4\d{3})\b/g) ?? []));
    // What the websocket library says of frames that it does not let through.
    for (const code of ["1007", "1009"]) codes.add(code);
    const listed = tableOf("docs/protocol.md", "Closing").flatMap((cell) => cell.split(", "));
    expect(listed.sort()).toEqual([...codes].sort());
  });
});

describe("docs/schema.md", () => {
  const schema = JSON.parse(read("packages/schema/app.schema.json")) as {
    properties: Record<string, { properties?: object; additionalProperties?: { properties: object } }>;
  };

  it("lists the keys of an app, a page and a node", () => {
    expect(tableOf("docs/schema.md", "App").sort()).toEqual(Object.keys(schema.properties).sort());
    const nodes = schema.properties.nodes?.additionalProperties?.properties ?? {};
    expect(tableOf("docs/schema.md", "Node").sort()).toEqual(Object.keys(nodes).sort());
    const page = read("docs/schema.md").split("\n## Page\n")[1]?.split("\n## ")[0] ?? "";
    const pages = schema.properties.pages?.additionalProperties?.properties ?? {};
    for (const key of Object.keys(pages)) expect(page).toContain(`\`${key}\``);
    for (const group of ["theme", "settings"] as const)
      for (const key of Object.keys(schema.properties[group]?.properties ?? {}))
        expect(read("docs/schema.md")).toContain(`\`${key}\``);
  });

  it("lists the codes of diagnostics", () => {
    const declared = /export type DiagnosticCode =([^;]*);/.exec(
      read("packages/schema/src/diagnostic.ts"),
    )?.[1];
    const codes = [...(declared ?? "").matchAll(/"([a-z-]+)"/g)].map((match) => match[1]!);
    expect(codes).not.toEqual([]);
    expect(tableOf("docs/schema.md", "Diagnostics").sort()).toEqual(codes.sort());
  });

  it("shows an app that is one", () => {
    const text = /^```json\n([\s\S]*?)^```/m.exec(read("docs/schema.md"))?.[1] ?? "";
    // app.schema.json is made from the definitions that this checks by.
    expect(parseApp(JSON.parse(text), { manifests })).toMatchObject({ ok: true });
  });
});

describe("the pages", () => {
  const linksOf = (page: string) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => join(dirname(page), match[1]!));

  it("link to what is there, and all of them are reached from the README", () => {
    const seen = new Set(["README.md"]);
    const dead: string[] = [];
    for (const page of seen) {
      for (const target of linksOf(page)) {
        if (!existsSync(join(root, target))) dead.push(`${page}: ${target}`);
        else if (target.endsWith(".md")) seen.add(target);
      }
    }
    expect(dead).toEqual([]);
    const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", name));
    expect(pages.filter((page) => !seen.has(page))).toEqual([]);
  });
});
