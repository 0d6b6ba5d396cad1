import { expect, it } from "vitest";
import { accessibilityIssues, draw, hydrate } from "../testing/draw.tsx";
import { Stat } from "./component.tsx";

const text = (root: Element) => root.querySelector("dd")!.textContent;

it.each([
  [{ value: 48250.5, valueFormat: "currency", currency: "EUR", locale: "de" }, "48.250,50\u00a0€"],
  [{ value: 1_234_567, valueFormat: "compact", locale: "en" }, "1.2M"],
  [{ value: 0.42, valueFormat: "percent", locale: "en" }, "42%"],
  [{ value: "3 of 4" }, "3 of 4"],
  [{ value: null }, "–"],
])("writes %j as %s", (props, shown) => {
  expect(text(draw(<Stat {...props} />).root)).toBe(shown);
});

it("says in words where it went, and in colour whether that is good", () => {
  const { root, redraw } = draw(<Stat value={5} change={0.125} locale="en" />);
  const pill = () => root.querySelector("dd > span:last-child")!;
  expect([pill().textContent, pill().className]).toEqual(["↑Up 12.5%", expect.stringContaining("tint-good")]);
  redraw(<Stat value={5} change={-0.125} locale="en" downLabel="Weniger" />);
  expect([pill().textContent, pill().className]).toEqual([
    "↓Weniger 12.5%",
    expect.stringContaining("tint-bad"),
  ]);
  redraw(<Stat value={5} change={-3} changeFormat="number" better="down" locale="en" />);
  expect([pill().textContent, pill().className]).toEqual(["↓Down 3", expect.stringContaining("tint-good")]);
  redraw(<Stat value={0.078} change={0.0514} changeFormat="points" better="down" locale="en" />);
  expect([pill().textContent, pill().className]).toEqual([
    "↑Up 5.1\u00a0pts",
    expect.stringContaining("tint-bad"),
  ]);
  redraw(<Stat value={5} change={0} locale="en" />);
  expect([pill().textContent, pill().className]).toEqual(["0%", expect.stringContaining("tint-neutral")]);
});

it("draws the way it came from the server on, for the eye alone", async () => {
  const stat = <Stat label="Users" value={5} trend={[1, "3", null, 2]} />;
  const { before, after } = hydrate(stat);
  expect(after).toBe(before);
  const { container } = draw(stat);
  expect(container.querySelector("svg[aria-hidden] path:last-child")!.getAttribute("d")).toBe(
    "M0.00 38.00L50.00 2.00L100.00 20.00",
  );
  expect(await accessibilityIssues(container)).toEqual([]);
  expect(draw(<Stat value={5} trend={[1]} />).container.querySelector("svg")).toBeNull();
});
