import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { describe, expect, it } from "vitest";
import { Edits } from "../draft/edits.ts";
import { LivePage } from "./live-page.ts";

/** These pages take no files. */
const noUpload = () => ({ cancelFile: () => {}, cancel: () => {} });

/** A page with one input that is bound to binding 0 by event 0. */
const template: Template = {
  hash: "h",
  pageId: "page",
  path: "/",
  parts: [
    {
      nodes: [{ type: "Input", bindings: { value: 0 }, binds: { value: 0 } }],
      bindings: [0],
      controls: [],
    },
  ],
  components: ["Input"],
  title: "",
};

function pageWithField() {
  const page = new LivePage(
    template,
    { pageId: "page", templateHash: "h", root: [0, 0, [""], []] },
    () => undefined,
  );
  const sent: Json[] = [];
  let underWay = false;
  page.connect({
    send: () => {},
    edit: (_scope, _event, value) => {
      sent.push(value);
      underWay = true;
    },
    effect: () => undefined,
    failed: () => undefined,
    isOnItsWay: () => underWay,
    upload: noUpload,
  });
  const root = page.shape().root;
  const shown = () => page.value(root, 0);
  return {
    page,
    shown,
    type: (value: string) => page.edit(root, 0, 0, value),
    acknowledge(operations: Parameters<LivePage["apply"]>[0]) {
      underWay = false;
      page.apply(operations);
      page.settle();
    },
  };
}

describe("a field that is bound two-way", () => {
  it("goes on showing what was typed when the server has taken it and echoes nothing", () => {
    const { type, shown, acknowledge } = pageWithField();
    type("a quiet harbour");
    expect(shown()).toBe("a quiet harbour");
    acknowledge([]);
    expect(shown()).toBe("a quiet harbour");
  });

  it("shows what the server made of it when the same patch says so", () => {
    const { type, shown, acknowledge } = pageWithField();
    type("  spaces  ");
    acknowledge([[0, 0, "spaces"]]);
    expect(shown()).toBe("spaces");
  });

  it("is not overwritten by a patch older than what was typed", () => {
    const { page, type, shown, acknowledge } = pageWithField();
    type("new");
    page.apply([[0, 0, "old"]]);
    page.settle();
    expect(shown()).toBe("new");
    acknowledge([]);
    expect(shown()).toBe("new");
  });
});

describe("what is typed while a newer program takes over", () => {
  const field = (hash: string, first: string, key = "n1:value"): Template => ({
    ...template,
    hash,
    bindingKeys: [first, key],
    parts: [
      {
        nodes: [
          { type: "Text", node: "n0", bindings: { text: 0 } },
          { type: "Stack", node: "n2", slots: { children: [boundInput] } },
        ],
        bindings: [0, 1],
        controls: [],
      },
    ],
  });
  const boundInput = { type: "Input", node: "n1", bindings: { value: 1 }, binds: { value: 4 } };
  const model = (hash: string, ...values: Json[]) =>
    ({ pageId: "page", templateHash: hash, root: [0, 0, values, []] }) as Parameters<LivePage["replace"]>[1];

  function typed(newer: Template) {
    const older: Template = {
      ...template,
      bindingKeys: ["n1:value"],
    };
    const page = new LivePage(older, model("h", ""), () => undefined);
    const sent: Json[][] = [];
    let isLost = false;
    page.connect({
      send: () => {},
      edit: (...given) => sent.push(given),
      effect: () => undefined,
      failed: () => undefined,
      isOnItsWay: () => !isLost || sent.length > 1,
      upload: noUpload,
    });
    page.edit(page.shape().root, 0, 0, "half a sent");
    isLost = true;
    page.replace(newer, model(newer.hash, "title", ""));
    page.settle();
    return { page, sent };
  }

  it("is sent again to where the field is now, and stays on the screen", () => {
    const { page, sent } = typed(field("h2", "n0:text"));
    expect(sent).toEqual([
      [0, 0, "half a sent"],
      [0, 4, "half a sent"],
    ]);
    expect(page.value(page.shape().root, 1)).toBe("half a sent");
  });

  it("is dropped with a field that is gone", () => {
    const { sent } = typed(field("h2", "n0:text", "n7:value"));
    expect(sent).toHaveLength(1);
  });
});

describe("what is typed into an edit of a draft that the server does not have yet", () => {
  const served = { ...template, bindingKeys: ["n1:value"] };
  /** The same page with a text before the field, whose binding and event have other numbers then. */
  const edited: Template = {
    ...template,
    hash: "edited",
    bindingKeys: ["n0:text", "n1:value"],
    parts: [
      {
        nodes: [
          { type: "Text", node: "n0", bindings: { text: 0 } },
          { type: "Input", node: "n1", bindings: { value: 1 }, binds: { value: 3 } },
        ],
        bindings: [0, 1],
        controls: [],
      },
    ],
  };
  const modelOf = (hash: string, ...values: Json[]) =>
    ({ pageId: "page", templateHash: hash, root: [0, 0, values, []] }) as PageModel;

  function editedPage() {
    const page = new LivePage(served, modelOf("h", "before"), () => undefined);
    const sent: Json[][] = [];
    page.connect({
      send: () => {},
      edit: (...given) => sent.push(given),
      effect: () => undefined,
      failed: () => undefined,
      isOnItsWay: () => sent.length > 0,
      upload: noUpload,
    });
    const edits = new Edits();
    const redraw = (template: Template) => page.redraw(template, edits);
    redraw(edited);
    const told: Json[] = [];
    const { root } = page.shape();
    page.subscribe(root, [1], () => told.push(page.value(root, 1)!));
    for (const text of ["n", "ne", "new"]) page.edit(root, 3, 1, text);
    return { page, sent, told, redraw };
  }

  it("is shown, and sent when the server's page is drawn", () => {
    const { page, sent, told } = editedPage();
    expect(told).toEqual(["n", "ne", "new"]);
    expect(sent).toEqual([]);
    page.replace({ ...edited, hash: "h2" }, modelOf("h2", "title", "before"));
    expect(sent).toEqual([[0, 3, "new"]]);
    expect(page.value(page.shape().root, 1)).toBe("new");
  });

  it("is kept over an older page of the server's, and sent where the edit is taken back", () => {
    const { page, sent, redraw } = editedPage();
    page.replace({ ...served, hash: "h2" }, modelOf("h2", "before"));
    expect([sent, page.value(page.shape().root, 1)]).toEqual([[], "new"]);
    redraw({ ...served, hash: "h2" });
    expect(sent).toEqual([[0, 0, "new"]]);
    expect(page.value(page.shape().root, 0)).toBe("new");
  });

  it("is nothing while the canvas is edited and not used", () => {
    const { page, sent, redraw } = editedPage();
    page.replace({ ...edited, hash: "h2" }, modelOf("h2", "title", "before"));
    page.setInteractive(false);
    redraw({ ...edited, hash: "edited again", title: "again", bindingKeys: ["n9:text", "n1:value"] });
    page.edit(page.shape().root, 3, 1, "by accident");
    expect(page.value(page.shape().root, 1)).toBe("new");
    expect(sent).toHaveLength(1);
  });
});
