import { expect, test } from "vitest";
import { appWith } from "../testing/draw.tsx";
import { lastGoodStates } from "./lastGoodStates.ts";

const cart = `import { State } from "heddle";\nexport class Cart extends State {\n  items: string[] = [];\n}\n`;
const user = cart.replace("Cart", "User");
const app = (files: Record<string, string>) => ({ ...appWith([]), files });

test("a file that does not parse keeps the classes it had; the others are as they are now", () => {
  const before = lastGoodStates(app({ "state/cart.ts": cart, "state/user.ts": user }), null);
  const broken = app({ "state/cart.ts": `${cart}class {`, "state/user.ts": user.replace("items", "names") });
  const { classes, errors } = lastGoodStates(broken, before);
  expect(classes.map(({ name, fields }) => [name, fields.map((field) => field.name)]).sort()).toEqual([
    ["Cart", ["items"]],
    ["User", ["names"]],
  ]);
  expect(errors.map((error) => error.file)).toEqual(["state/cart.ts"]);
  const mended = lastGoodStates(app({ "state/cart.ts": user }), { classes, errors });
  expect(mended.classes.map(({ name }) => name)).toEqual(["User"]);
});
