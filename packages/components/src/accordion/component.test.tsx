import { expect, it, vi } from "vitest";
import { AccordionItem } from "../accordion-item/component.tsx";
import { accessibilityIssues, draw, focus, key, press } from "../testing/draw.tsx";
import { Accordion } from "./component.tsx";

const headers = (container: Element) => [
  ...container.querySelectorAll<HTMLElement>("[data-accordion-header]"),
];
/** Texts that can be read and reached. */
const shown = (container: Element) =>
  [...container.querySelectorAll("section")]
    .filter((panel) => !panel.hasAttribute("inert"))
    .map((panel) => panel.textContent);

const three = [
  <AccordionItem key="a" label="One" value="a">
    first
  </AccordionItem>,
  <AccordionItem key="b" label="Two" value="b">
    second
  </AccordionItem>,
  <AccordionItem key="c" label="Off" value="c" disabled>
    third
  </AccordionItem>,
];

it("29. accordion: shows one at a time, and closes it again", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <Accordion value="a" onChange={onChange}>
      {three}
    </Accordion>,
  );
  expect(shown(container)).toEqual(["first"]);
  press(headers(container)[1]!);
  expect(shown(container)).toEqual(["second"]);
  press(headers(container)[1]!);
  expect(shown(container)).toEqual([]);
  expect(onChange.mock.calls).toEqual([["b"], [""]]);
  expect(headers(container).map((header) => header.getAttribute("aria-expanded"))).toEqual([
    "false",
    "false",
    "false",
  ]);
});

it("29. accordion: where several may be open, tells them all", () => {
  const onChange = vi.fn();
  const { container, redraw } = draw(
    <Accordion multiple value={["a"]} onChange={onChange}>
      {three}
    </Accordion>,
  );
  press(headers(container)[1]!);
  expect(shown(container)).toEqual(["first", "second"]);
  press(headers(container)[0]!);
  expect(onChange.mock.calls).toEqual([[["a", "b"]], [["b"]]]);
  redraw(
    <Accordion multiple value={["c"]} onChange={onChange}>
      {three}
    </Accordion>,
  );
  expect(shown(container)).toEqual(["third"]);
});

it("29. accordion: moves among the headings with the keys, past what is disabled", () => {
  const { container } = draw(<Accordion>{three}</Accordion>);
  focus(headers(container)[0]!);
  const moves: [string, number][] = [
    ["ArrowDown", 1],
    ["ArrowDown", 0],
    ["ArrowUp", 1],
    ["Home", 0],
    ["End", 1],
  ];
  for (const [name, place] of moves) {
    expect(key(document.activeElement!, name).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(headers(container)[place]!);
  }
  press(headers(container)[2]!);
  expect(shown(container)).toEqual([]);
});

it("29. accordion: is accessible, open and closed", async () => {
  const { container } = draw(<Accordion value="b">{three}</Accordion>);
  expect(await accessibilityIssues(container)).toEqual([]);
});
