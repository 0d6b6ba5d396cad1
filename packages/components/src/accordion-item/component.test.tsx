import { expect, it } from "vitest";
import { EditingContext } from "../style/editing.ts";
import { draw, press } from "../testing/draw.tsx";
import { AccordionItem } from "./component.tsx";

const isOpen = (container: Element) => !container.querySelector("section")!.hasAttribute("inert");

it("opens by itself outside of an Accordion", () => {
  const { container } = draw(<AccordionItem label="More">inside</AccordionItem>);
  expect(isOpen(container)).toBe(false);
  press(container.querySelector("button")!);
  expect(isOpen(container)).toBe(true);
});

it("is open on the canvas, so that it can be filled", () => {
  const { container } = draw(
    <EditingContext value={true}>
      <AccordionItem label="More">inside</AccordionItem>
    </EditingContext>,
  );
  expect(isOpen(container)).toBe(true);
});
