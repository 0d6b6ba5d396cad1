import { createApp, parseApp } from "@heddle/schema";
import { expect, it } from "vitest";
import { manifests } from "../../generated/manifests.ts";
import { renamed } from "./migrations.ts";

it("gives a prop its new name, and leaves what has it already", () => {
  const migrate = renamed("tone", "color");
  expect(migrate({ tone: { value: "bad" }, text: { value: "x" } })).toEqual({
    color: { value: "bad" },
    text: { value: "x" },
  });
  expect(migrate({ tone: { value: "bad" }, color: { value: "good" } })).toEqual({ color: { value: "good" } });
  expect(migrate({ text: { value: "x" } })).toEqual({ text: { value: "x" } });
});

it.each(["Alert", "Badge", "Button", "Link", "Progress", "Text"])(
  "keeps the colour of a %s that was saved when it was called tone",
  (type) => {
    const app = createApp("Saved long ago");
    app.nodes.old = {
      id: "old",
      type,
      parent: Object.keys(app.pages)[0]!,
      slot: "children",
      order: "a0",
      props: { tone: { value: "bad" } },
      events: {},
    };
    const parsed = parseApp(app, { manifests });
    expect(parsed.ok && parsed.app.nodes.old!.props).toEqual({ color: { value: "bad" } });
  },
);
