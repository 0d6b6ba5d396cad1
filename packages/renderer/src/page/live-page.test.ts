import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import { describe, expect, it } from "vitest";
import { LivePage } from "./live-page.ts";

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
    isOnItsWay: () => underWay,
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
