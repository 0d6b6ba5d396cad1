import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Kbd } from "./component.tsx";

it("shows each key of a shortcut by itself", () => {
  const { root } = draw(<Kbd keys="Ctrl+Shift+K" />);
  expect([...root.querySelectorAll("kbd")].map(({ textContent }) => textContent)).toEqual([
    "Ctrl",
    "Shift",
    "K",
  ]);
});
