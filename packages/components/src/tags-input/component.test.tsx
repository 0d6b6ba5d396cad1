import { act } from "react";
import { expect, it, vi } from "vitest";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { TagsInput } from "./component.tsx";

popoverInJsdom();

const field = (container: Element) => container.querySelector<HTMLInputElement>('input[type="text"]')!;
const tags = (container: Element) => [...container.querySelectorAll("li")].map((tag) => tag.textContent);
const options = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="option"]')];
const wrong = (container: Element) => container.querySelector('[role="alert"]')?.textContent;
const write = (container: Element, text: string) => {
  type(field(container), text);
  return key(field(container), "Enter");
};
const paste = (element: Element, text: string) =>
  act(() => {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    element.dispatchEvent(event);
  });

it("makes a tag of what is written, with Enter, a comma, or when the field is left", () => {
  const onChange = vi.fn();
  const { container } = draw(<TagsInput label="Tags" value={["one"]} onChange={onChange} />);
  focus(field(container));
  expect(write(container, " two ").defaultPrevented).toBe(true);
  type(field(container), "three,fo");
  expect([tags(container), field(container).value]).toEqual([["one", "two", "three"], "fo"]);
  type(field(container), "four");
  blur(field(container));
  expect(tags(container)).toEqual(["one", "two", "three", "four"]);
  expect(onChange.mock.calls.at(-1)).toEqual([["one", "two", "three", "four"]]);
  expect(key(field(container), "Enter").defaultPrevented).toBe(false);
});

it("makes several of a list that is pasted, and leaves a single text to the field", () => {
  const { container } = draw(<TagsInput label="Tags" />);
  focus(field(container));
  paste(field(container), "a@x.org; b@x.org\nc@x.org\n");
  paste(field(container), "alone");
  expect([tags(container), field(container).value]).toEqual([["a@x.org", "b@x.org", "c@x.org"], ""]);
});

it("refuses what is there already, what does not match and what is too many, and says so until something else is written", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <TagsInput label="Tags" value={["one"]} tagPattern="[a-z]+" maxLength={2} onChange={onChange} />,
  );
  focus(field(container));
  write(container, "ONE");
  expect([wrong(container), field(container).value]).toEqual(["ONE is already there.", ""]);
  write(container, "$&");
  expect([wrong(container), field(container).value]).toEqual([
    "$& is not in the form that is expected.",
    "$&",
  ]);
  type(field(container), "tw");
  expect(wrong(container)).toBeUndefined();
  write(container, "two");
  write(container, "three");
  expect([wrong(container), tags(container)]).toEqual(["There is no room for three.", ["one", "two"]]);
  expect(onChange.mock.calls).toEqual([[["one", "two"]]]);
});

it("removes the last with Backspace, but only where nothing is written, and any with its button", () => {
  const { container } = draw(<TagsInput label="Tags" value={["one", "two", "three"]} />);
  focus(field(container));
  type(field(container), "x");
  field(container).setSelectionRange(1, 1);
  key(field(container), "Backspace");
  expect(tags(container).length).toBe(3);
  type(field(container), "");
  key(field(container), "Backspace");
  press(container.querySelector('[aria-label="Remove one"]')!);
  expect(tags(container)).toEqual(["two"]);
});

it("suggests tags that are not there yet, and takes others all the same", () => {
  const { container } = draw(
    <TagsInput label="Tags" value={["red"]} suggestions={["red", "green", "grey"]} />,
  );
  focus(field(container));
  type(field(container), "gr");
  expect(options(container).map((option) => option.textContent)).toEqual(["green", "grey"]);
  key(field(container), "ArrowDown");
  key(field(container), "ArrowDown");
  key(field(container), "Enter");
  expect(tags(container)).toEqual(["red", "grey"]);
  type(field(container), "g");
  press(options(container)[0]!);
  write(container, "gold");
  expect(tags(container)).toEqual(["red", "grey", "green", "gold"]);
});

it("is a field of a form, whose value is the list", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <TagsInput label="Tags" name="tags" required />
      <button type="submit">Send</button>
    </Form>,
  );
  press(container.querySelector('[type="submit"]')!);
  expect(wrong(container)).toBe("Fill this in.");
  write(container, "one");
  expect(wrong(container)).toBeUndefined();
  press(container.querySelector('[type="submit"]')!);
  expect(onSubmit.mock.calls).toEqual([[{ tags: ["one"] }]]);
});

it("follows its variable, and cannot be changed while it is read only", () => {
  const { container, redraw } = draw(<TagsInput label="Tags" value={["one"]} />);
  redraw(<TagsInput label="Tags" value={["two", "", "two"]} readOnly />);
  expect(tags(container)).toEqual(["two"]);
  focus(field(container));
  key(field(container), "Backspace");
  expect(tags(container)).toEqual(["two"]);
});

it("is accessible, with and without suggestions", async () => {
  const { container } = draw(
    <>
      <TagsInput label="Tags" value={["one"]} error="Too few" />
      <TagsInput label="Colors" suggestions={["red"]} />
    </>,
  );
  press(container.querySelector('[role="combobox"]')!);
  expect(options(container).length).toBe(1);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("says of its chips, too, that they are disabled", async () => {
  const { container } = draw(<TagsInput label="Tags" value={["one"]} disabled />);
  expect(container.querySelector("ul")!.closest('[role="group"]')!.getAttribute("aria-disabled")).toBe(
    "true",
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
