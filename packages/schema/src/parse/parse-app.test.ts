import { describe, expect, it } from "vitest";
import { issuesAfter, sampleApp } from "../fixture/sample-app.ts";
import { type App, createApp, parseApp } from "../index.ts";

/** Lets tests write what the types forbid. */
function loosely(value: unknown): Record<string, Record<string, unknown>> {
  return value as Record<string, Record<string, unknown>>;
}

describe("a good app", () => {
  it("comes back equal, and shares nothing with what was given", () => {
    const app = sampleApp();
    const result = parseApp(app);
    expect(result).toEqual({ ok: true, app });
    if (!result.ok) return;
    result.app.nodes.box!.className = { value: "changed" };
    expect(app.nodes.box!.className).toEqual({ value: "p-4" });
  });

  it("is what createApp makes", () => {
    expect(parseApp(createApp("New")).ok).toBe(true);
    expect(Object.values(createApp("New").pages)).toMatchObject([{ path: "/", title: { value: "New" } }]);
  });

  it("gets LF line ends, trimmed code, and no undefined", () => {
    const app = sampleApp();
    app.files["state/todo.ts"] = "a\r\nb\rc";
    app.nodes.box!.events.onClick = [{ code: "  todo.add\r\n", keys: undefined }];
    const result = parseApp(app);
    expect(result.ok && result.app.files["state/todo.ts"]).toBe("a\nb\nc");
    expect(result.ok && result.app.nodes.box!.events.onClick).toStrictEqual([{ code: "todo.add" }]);
  });
});

describe("a bad app is refused with path and reason", () => {
  const page = (app: App) => Object.values(app.pages)[0]!;
  const cases: [what: string, change: (app: App & Record<string, unknown>) => void, issue: RegExp][] = [
    [
      "an unknown key",
      (app) => Object.assign(app, { foo: 1 }),
      /^: has keys that this version of Heddle does not know: "foo"/,
    ],
    [
      "an unknown key deep inside",
      (app) => Object.assign(app.nodes.box!, { style: "x" }),
      /^nodes\.box: has keys .*"style"/,
    ],
    [
      "a missing part",
      (app) => delete loosely(app).settings!.language,
      /^settings\.language: is missing; it must be text/,
    ],
    [
      "a wrong type",
      (app) => Object.assign(app.theme, { radius: "8" }),
      /^theme\.radius: must be a number, not text/,
    ],
    [
      "a wrong choice",
      (app) => Object.assign(app.theme, { appearance: "blue" }),
      /^theme\.appearance: must be "light" or "dark" or "system", not "blue"/,
    ],
    [
      "a colour that is none",
      (app) => Object.assign(app.theme, { accent: "red;}" }),
      /^theme\.accent: must be a colour/,
    ],
    [
      "a font that breaks out",
      (app) => Object.assign(app.theme, { font: "x;} body{" }),
      /^theme\.font: must be a list of font names/,
    ],
    [
      "a host that is none",
      (app) => app.settings.imageHosts.push("https://x"),
      /^settings\.imageHosts\[0\]: must be a host/,
    ],
    [
      "a host of frames that is none",
      (app) => Object.assign(app.settings, { frameHosts: ["player.example.com", "*"] }),
      /^settings\.frameHosts\[1\]: must be a host such as player/,
    ],
    [
      "two kinds of value",
      (app) => Object.assign(app.nodes.box!.props, { gap: { value: 1, expression: "x" } }),
      /^nodes\.box\.props\.gap: must be exactly one of/,
    ],
    [
      "no value",
      (app) => Object.assign(app.nodes.box!.props, { gap: {} }),
      /^nodes\.box\.props\.gap: must be exactly one of/,
    ],
    [
      "a bound title",
      (app) => Object.assign(page(app), { title: { bind: "x" } }),
      /\.title: must be \{ value: text \} or/,
    ],
    [
      "a dangerous class",
      (app) => Object.assign(app.nodes.box!, { className: { value: "bg-[url(//x)]" } }),
      /^nodes\.box\.className.*another host/,
    ],
    [
      "a bound class",
      (app) => Object.assign(app.nodes.box!, { className: { bind: "x" } }),
      /^nodes\.box\.className: must be \{ value: class names \}/,
    ],
    [
      "an event among the props",
      (app) => Object.assign(app.nodes.box!.props, { onClick: { expression: "x" } }),
      /^nodes\.box\.props\.onClick: "onClick" is an event/,
    ],
    [
      "a prop among the events",
      (app) => Object.assign(app.nodes.box!.events, { click: [] }),
      /^nodes\.box\.events\.click: "click" cannot name an event/,
    ],
    [
      "an inherited name as prop",
      (app) => Object.assign(app.nodes.box!.props, { constructor: { value: 1 } }),
      /constructor/,
    ],
    [
      "an inherited name as id",
      (app) => Object.assign(app.nodes, { toString: { ...app.nodes.box!, id: "toString" } }),
      /"toString" cannot be an id/,
    ],
    [
      "a bad order",
      (app) => Object.assign(app.nodes.box!, { order: "!" }),
      /^nodes\.box\.order: must be an order key/,
    ],
    [
      "an id that is not its key",
      (app) => Object.assign(app.nodes.box!, { id: "other" }),
      /^nodes\.box\.id: must be the key it stands under, "box"/,
    ],
    [
      "a lost parent",
      (app) => Object.assign(app.nodes.box!, { parent: "gone" }),
      /^nodes\.box\.parent: There is no node, page or block "gone"/,
    ],
    ["a ring", (app) => Object.assign(app.nodes.box!, { parent: "each", slot: "children" }), /inside itself/],
    [
      "an id used twice",
      (app) => Object.assign(app.nodes, { [page(app).id]: { ...app.nodes.text!, id: page(app).id } }),
      /is the id of a page or block too/,
    ],
    [
      "a slot that a control lacks",
      (app) => Object.assign(app.nodes.each!, { slot: "children" }),
      /^nodes\.each\.slot: If has no slot "children"/,
    ],
    [
      "a slot that a page lacks",
      (app) => Object.assign(app.nodes.box!, { slot: "header" }),
      /^nodes\.box\.slot: A page or block has only/,
    ],
    [
      "a case on its own",
      (app) => Object.assign(app.nodes.case!, { parent: "box" }),
      /^nodes\.case\.parent: A Case stands in a Match/,
    ],
    [
      "something else in a match",
      (app) => Object.assign(app.nodes.text!, { parent: "match" }),
      /^nodes\.text\.parent: Match holds Case, not TextNode/,
    ],
    [
      "a condition without condition",
      (app) => Object.assign(app.nodes.if!, { props: {} }),
      /^nodes\.if\.props\.condition: is missing; If needs it/,
    ],
    [
      "a bound condition",
      (app) => Object.assign(app.nodes.if!.props, { condition: { bind: "x" } }),
      /cannot be bound/,
    ],
    [
      "a prop that a control lacks",
      (app) => Object.assign(app.nodes.if!.props, { size: { value: 1 } }),
      /^nodes\.if\.props\.size: If has no prop/,
    ],
    [
      "classes on a control",
      (app) => Object.assign(app.nodes.if!, { className: { value: "p-4" } }),
      /^nodes\.if\.className: If draws nothing/,
    ],
    [
      "events on a control",
      (app) => Object.assign(app.nodes.if!.events, { onClick: [] }),
      /^nodes\.if\.events: If has no events/,
    ],
    [
      "a list that is none",
      (app) => Object.assign(app.nodes.each!.props, { list: { value: "abc" } }),
      /^nodes\.each\.props\.list: must be a list/,
    ],
    [
      "a row name that is code",
      (app) => Object.assign(app.nodes.each!.props, { item: { value: "x) => evil((" } }),
      /^nodes\.each\.props\.item: .*cannot name a variable/,
    ],
    [
      "a row name that is a word of the language",
      (app) => Object.assign(app.nodes.each!.props, { item: { value: "new" } }),
      /taken by the language/,
    ],
    [
      "one name for entry and index",
      (app) => Object.assign(app.nodes.each!.props, { index: { value: "item" } }),
      /must differ from the entry's name/,
    ],
    [
      "two pages for one address",
      (app) => Object.assign(app.pages, { p2: { ...page(app), id: "p2" } }),
      /answers the same addresses as "\/"/,
    ],
    [
      "a bad page path",
      (app) => Object.assign(page(app), { path: "about" }),
      /\.path: A page's path starts with "\/"/,
    ],
    [
      "a use of a missing file",
      (app) => Object.assign(page(app).uses[0]!, { file: "state/gone.ts" }),
      /\.uses\[0\]\.file: There is no file state\/gone\.ts/,
    ],
    [
      "a use of a file elsewhere",
      (app) => Object.assign(page(app).uses[0]!, { file: "../secret.ts" }),
      /is not a logic file/,
    ],
    [
      "a use whose name is code",
      (app) => Object.assign(page(app).uses[0]!, { name: "x=1;y" }),
      /cannot name a variable/,
    ],
    [
      "a use whose class is code",
      (app) => Object.assign(page(app).uses[0]!, { className: "A } from 'x'; evil" }),
      /cannot name a state class/,
    ],
    ["two uses of one name", (app) => page(app).uses.push(page(app).uses[0]!), /"todo" is used twice/],
    [
      "keys on onLoad",
      (app) => page(app).onLoad.push({ code: "x", keys: ["a"] }),
      /\.onLoad\[0\]: has keys .*"keys"/,
    ],
    [
      "a file outside state/",
      (app) => Object.assign(app.files, { "lib/x.ts": "" }),
      /^files\["lib\/x\.ts"\]: .*is not a logic file/,
    ],
    [
      "a file that leads out",
      (app) => Object.assign(app.files, { "state/../x.ts": "" }),
      /is not a path inside the app/,
    ],
    [
      "an asset that leads out",
      (app) =>
        Object.assign(app.assets, { "assets/../x": { hash: "0".repeat(64), size: 1, type: "image/png" } }),
      /is not a path inside the app/,
    ],
    [
      "an asset without a hash",
      (app) => Object.assign(app.assets, { "assets/x.png": { hash: "1", size: 1, type: "image/png" } }),
      /hash: must be a sha-256/,
    ],
    [
      "a newer schema",
      (app) => Object.assign(app, { schemaVersion: 2 }),
      /^schemaVersion: The app was saved by a newer Heddle/,
    ],
    [
      "no schema version",
      (app) => delete loosely(app).schemaVersion,
      /^schemaVersion: must be a version number/,
    ],
    [
      "a layer name over lines",
      (app) => Object.assign(app.nodes.box!, { name: "a\nb" }),
      /^nodes\.box\.name: must be one line/,
    ],
  ];
  it.each(cases)("%s", (_what, change, issue) => {
    expect(issuesAfter(change).join("\n")).toMatch(issue);
  });
});
