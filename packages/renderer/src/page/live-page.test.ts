import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import { describe, expect, it } from "vitest";
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
