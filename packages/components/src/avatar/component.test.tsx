import { act } from "react";
import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Avatar } from "./component.tsx";

it.each([
  ["Ada Lovelace", "AL"],
  ["ada", "A"],
  ["Jean-Luc de la Tour", "JT"],
  ["élodie Øst", "ÉØ"],
])("shows the initials of %s", (name, initials) => {
  expect(draw(<Avatar name={name} />).root.textContent).toBe(initials);
});

it("falls back to the initials when the picture does not load, until it is another", () => {
  const { root, redraw } = draw(<Avatar name="Ada" src="/a.png" />);
  act(() => {
    root.querySelector("img")!.dispatchEvent(new Event("error"));
  });
  expect(root.textContent).toBe("A");
  redraw(<Avatar name="Ada" src="/b.png" />);
  expect(root.querySelector("img")).not.toBeNull();
});
