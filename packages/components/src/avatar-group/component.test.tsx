import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { AvatarGroup } from "./component.tsx";

const people = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Barbara Liskov"].map((name) => ({ name }));
const faces = (root: Element) => [...root.querySelectorAll("li")].map((face) => face.textContent);

it("shows as many as it may and counts the others, by name where somebody points", () => {
  const { root } = draw(<AvatarGroup people={people} maximum={2} />);
  expect(faces(root)).toEqual(["AL", "GH", "+2"]);
  expect(root.querySelector('[aria-label="2 more"]')?.parentElement?.title).toBe(
    "Alan Turing, Barbara Liskov",
  );
});

it("shows the last one rather than a one in their place", () => {
  expect(faces(draw(<AvatarGroup people={people} maximum={3} />).root)).toEqual(["AL", "GH", "AT", "BL"]);
});
