import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { Tab } from "../tab/component.tsx";
import { accessibilityIssues, draw, key, press } from "../testing/draw.tsx";
import { Tabs } from "./component.tsx";

const tabs = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="tab"]')];
const shown = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[role="tabpanel"]')]
    .filter((panel) => !panel.hidden)
    .map((panel) => panel.textContent);

const three = [
  <Tab key="a" label="One" value="a">
    first
  </Tab>,
  <Tab key="b" label="Two" value="b">
    second
  </Tab>,
  <Tab key="c" label="Off" value="c" disabled>
    third
  </Tab>,
];

it("opens the first tab when none is named, in the first HTML too", () => {
  expect(shown(draw(<Tabs>{three}</Tabs>).container)).toEqual(["first"]);
  const holder = document.createElement("div");
  holder.innerHTML = renderToStaticMarkup(<Tabs>{three}</Tabs>);
  expect(shown(holder)).toEqual(["first"]);
  expect(tabs(holder).map((tab) => tab.getAttribute("aria-selected"))).toEqual(["true", "false", "false"]);
});

it("opens what is pressed and tells it", () => {
  const onChange = vi.fn();
  const { container } = draw(<Tabs onChange={onChange}>{three}</Tabs>);
  press(tabs(container)[1]!);
  expect(shown(container)).toEqual(["second"]);
  expect(onChange.mock.calls).toEqual([["b"]]);
});

it("moves with the arrow keys past what is disabled", () => {
  const { container } = draw(<Tabs>{three}</Tabs>);
  key(tabs(container)[0]!, "ArrowRight");
  expect(document.activeElement).toBe(tabs(container)[1]);
  key(tabs(container)[1]!, "ArrowRight");
  expect(shown(container)).toEqual(["first"]);
  key(tabs(container)[0]!, "End");
  expect(shown(container)).toEqual(["second"]);
});

it("goes on with the next tab when the first one goes", () => {
  const { container, redraw } = draw(<Tabs>{three}</Tabs>);
  redraw(<Tabs>{three.slice(1)}</Tabs>);
  expect(shown(container)).toEqual(["second"]);
});

it("is accessible", async () => {
  const { container } = draw(<Tabs ariaLabel="Parts">{three}</Tabs>);
  expect(await accessibilityIssues(container)).toEqual([]);
});
