import type { Block } from "@heddle/schema";
import { expect, it } from "vitest";
import { parseLogic } from "../program/state-classes.ts";
import { localOwn } from "./placement.ts";

it("a local state has no instances of a block's own: the block, the class and the cure are named", () => {
  const logic = parseLogic({
    "state/view.ts":
      'import { LocalState } from "heddle";\nexport class View extends LocalState { on = false; }',
    "state/card.ts": 'import { State } from "heddle";\nexport class Card extends State { on = false; }',
  });
  const uses: Block["uses"] = [
    { name: "view", file: "state/view.ts", className: "View" },
    { name: "mine", file: "state/view.ts", className: "View", own: true },
    { name: "card", file: "state/card.ts", className: "Card", own: true },
  ];
  const block: Block = {
    id: "b",
    name: "Post",
    props: [],
    events: [],
    slots: [],
    types: [],
    uses,
    order: "a0",
  };
  expect(localOwn([block], logic)).toEqual([
    expect.objectContaining({ code: "local-own", file: "blocks/Post.tsx", node: "b", severity: "error" }),
  ]);
  expect(localOwn([block], logic)[0]!.message).toContain("Write use(View)");
});
