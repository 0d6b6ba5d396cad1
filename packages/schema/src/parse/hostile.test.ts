import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesAfter, sampleApp } from "../fixture/sample-app.ts";
import { parseApp } from "../index.ts";

describe("hostile documents", { timeout: 60_000 }, () => {
  it("with U+0000 are refused by path: no database takes it", () => {
    const app = sampleApp();
    app.nodes.text!.props.text = { value: ["a", "b\u0000c"] };
    expect(parseApp(app)).toEqual({
      ok: false,
      issues: [
        {
          path: "nodes.text.props.text.value[1]",
          message: "The text holds the character U+0000, which cannot be stored. Take it out.",
        },
      ],
    });
    app.nodes.text!.props.text = { value: { "b\u0000": 1 } };
    expect(parseApp(app).ok).toBe(false);
  });

  it("with half of a character become what UTF-8 makes of it; as a key it is refused", () => {
    const app = sampleApp();
    app.nodes.text!.props.text = { value: "a\ud800b" };
    const parsed = parseApp(app);
    expect(parsed.ok && parsed.app.nodes.text!.props.text).toEqual({ value: "a\ufffdb" });
    app.nodes.text!.props.text = { value: { "\udc00": 1 } };
    expect(parseApp(app)).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining("half") }],
    });
  });

  it("with __proto__ as a key are refused, and pollute nothing", () => {
    const document: unknown = JSON.parse(
      JSON.stringify(sampleApp()).replace('"props":{}', '"props":{"__proto__":{"value":{"polluted":true}}}'),
    );
    expect(parseApp(document)).toMatchObject({
      ok: false,
      issues: [{ path: expect.stringContaining("__proto__") as string }],
    });
    expect("polluted" in {}).toBe(false);
  });

  it("that are too deep, too long, too many or a ring are refused at once", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    const wide = new Array(50).fill(null).reduce<unknown>((inner) => [inner, inner], 1);
    for (const value of [deep, ring, wide])
      expect(issuesAfter((app) => Object.assign(app.nodes.box!.props, { x: { value } })).join()).toMatch(
        /too deeply|too large/,
      );
    expect(parseApp(sampleApp(), { limits: { characters: 100 } })).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringMatching(/too large/) as string }],
    });
    expect(parseApp(sampleApp(), { limits: { values: 10 } }).ok).toBe(false);
    expect(parseApp(sampleApp(), { limits: { treeDepth: 2 } })).toMatchObject({ ok: false });
  });

  it("that are no plain data are refused", () => {
    for (const value of [
      null,
      undefined,
      5,
      "x",
      [],
      new Date(),
      new Map(),
      () => 1,
      Symbol("x"),
      5n,
      Number.NaN,
    ]) {
      expect(parseApp(value).ok).toBe(false);
      expect(
        issuesAfter((app) =>
          Object.assign(app.nodes.box!.props, {
            x: {
              value:
                value === null || value === 5 || value === "x" || Array.isArray(value) ? new Date() : value,
            },
          }),
        ),
      ).not.toEqual([]);
    }
  });

  it("of any kind never throw, and what is let in is let in again unchanged", () => {
    const app = sampleApp();
    const paths = [
      "name",
      "theme",
      "settings",
      "pages",
      "nodes",
      "files",
      "assets",
      "componentVersions",
      "schemaVersion",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom("box", "if", "each", "match", "case", "text"),
        fc.constantFrom("props", "events", "className", "slot", "order", "parent", "type", "name", "source"),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (path, id, field, value) => {
          const first = parseApp({ ...app, [path]: value });
          const second = parseApp({
            ...app,
            nodes: { ...app.nodes, [id]: { ...app.nodes[id], [field]: value } },
          });
          for (const result of [first, second]) {
            if (result.ok) expect(parseApp(result.app)).toEqual(result);
            else for (const issue of result.issues) expect(issue.message).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
