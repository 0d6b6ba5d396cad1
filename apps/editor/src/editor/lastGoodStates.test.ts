import { expect, test } from "vitest";
import { appWith } from "../testing/draw.tsx";
import { lastGoodStates } from "./lastGoodStates.ts";

const cart = `import { State } from "heddle";\nexport class Cart extends State {\n  items: string[] = [];\n}\n`;
const user = cart.replace("Cart", "User");
const app = (files: Record<string, string>) => ({ ...appWith([]), files });

test("a file that does not parse keeps the classes it had; the others are as they are now", () => {
  const before = lastGoodStates(app({ "state/cart.ts": cart, "state/user.ts": user }), null);
  const broken = app({ "state/cart.ts": `${cart}class {`, "state/user.ts": user.replace("items", "names") });
  const typing = lastGoodStates(broken, before);
  const { classes, errors } = typing;
  expect(classes.map(({ name, fields }) => [name, fields.map((field) => field.name)]).sort()).toEqual([
    ["Cart", ["items"]],
    ["User", ["names"]],
  ]);
  expect(errors.map((error) => error.file)).toEqual(["state/cart.ts"]);
  const mended = lastGoodStates(app({ "state/cart.ts": user }), typing);
  expect(mended.classes.map(({ name }) => name)).toEqual(["User"]);
});

test.each([
  ["at all", (text: string) => `${text}class {`],
  [
    "though the parser goes on after the mistake",
    (text: string) => text.replace("class Cart", "class 1Cart"),
  ],
  [
    "where its name is being typed",
    (text: string) => `${text.replace("Cart extends", "Ca extends")}let x = 1; let x = 2;`,
  ],
])(
  "classes that extend one of a file that does not parse %s stay, with what they inherit",
  (_how, broken) => {
    const gift = `import { Cart } from "./cart";\nexport class Gift extends Cart {\n  message = "";\n}\n`;
    const before = lastGoodStates(app({ "state/cart.ts": cart, "state/gift.ts": gift }), null);
    const typing = { "state/cart.ts": broken(cart), "state/gift.ts": gift.replace("message", "note") };
    const now = lastGoodStates(app(typing), before);
    expect(now.errors).not.toEqual([]);
    // And so it goes on with each further key.
    for (const states of [now, lastGoodStates(app({ ...typing, "state/gift.ts": gift }), now)])
      expect(states.classes.map(({ name, base }) => [name, base])).toEqual([
        ["Cart", "State"],
        ["Gift", "State"],
      ]);
    expect(now.classes[1]!.fields.map(({ name }) => name)).toEqual(["items", "note"]);
  },
);
