import { expect, it } from "vitest";
import { componentClasses } from "../../generated/classes.ts";
import { classesOf, ui } from "./ui.ts";

it.each([
  ["h-10 flex", "ui:h-10 ui:flex"],
  ["hover:bg-field", "hover:ui:bg-field"],
  ["md:hover:p-2", "md:hover:ui:p-2"],
  ["bg-[url(a:b)]", "ui:bg-[url(a:b)]"],
  ["[&>svg]:size-4", "[&>svg]:ui:size-4"],
  ["checked:after:opacity-100", "ui:checked:after:opacity-100"],
  ["[&::-webkit-slider-thumb]:size-5", "ui:[&::-webkit-slider-thumb]:size-5"],
  ["placeholder:text-muted", "ui:placeholder:text-muted"],
  ["group/row peer h-10", "group/row peer ui:h-10"],
  ["group-hover/row:flex", "group-hover/row:ui:flex"],
])("marks %s as a component's own", (classes, marked) => {
  expect(ui(classes)).toBe(marked);
});

it("lists every class of a table once per place", () => {
  expect(classesOf({ a: "x y", b: { c: "z" } })).toEqual(["x", "y", "z"]);
});

it("marks every class of every component", () => {
  for (const [name, classes] of Object.entries(componentClasses)) {
    for (const className of classes) expect(className, name).toMatch(/(^|:)ui:|^(group|peer)(\/|$)/);
  }
});
