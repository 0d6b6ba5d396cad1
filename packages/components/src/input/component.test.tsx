import { useState } from "react";
import { expect, it, vi } from "vitest";
import { accessibilityIssues, blur, draw, focus, key, type } from "../testing/draw.tsx";
import { Input } from "./component.tsx";

const field = (container: Element) => container.querySelector("input")!;

it("tells every keystroke", () => {
  const onInput = vi.fn();
  const { container } = draw(<Input onInput={onInput} />);
  type(field(container), "a");
  type(field(container), "ab");
  expect(onInput.mock.calls).toEqual([["a"], ["ab"]]);
});

it("tells a change once, when it is left", () => {
  const onChange = vi.fn();
  const { container } = draw(<Input value="old" onChange={onChange} />);
  focus(field(container));
  type(field(container), "new");
  expect(onChange).not.toHaveBeenCalled();
  blur(field(container));
  expect(onChange.mock.calls).toEqual([["new"]]);
  focus(field(container));
  blur(field(container));
  expect(onChange).toHaveBeenCalledOnce();
});

it("tells change and then submit at Enter, with its text", () => {
  const told: string[] = [];
  const { container } = draw(
    <Input
      onChange={(text) => told.push(`change ${text}`)}
      onSubmit={(text) => told.push(`submit ${text}`)}
    />,
  );
  focus(field(container));
  type(field(container), "go");
  key(field(container), "Enter");
  blur(field(container));
  expect(told).toEqual(["change go", "submit go"]);
});

it("does not submit while an input method composes", () => {
  const onSubmit = vi.fn();
  const { container } = draw(<Input onSubmit={onSubmit} />);
  key(field(container), "Enter", { isComposing: true });
  expect(onSubmit).not.toHaveBeenCalled();
});

it("tells keys with their modifiers", () => {
  const onKeyDown = vi.fn();
  const { container } = draw(<Input onKeyDown={onKeyDown} />);
  key(field(container), "Escape", { shiftKey: true });
  expect(onKeyDown.mock.calls).toEqual([
    [{ key: "Escape", shift: true, alt: false, control: false, meta: false }],
  ]);
});

it("shows what is typed without any state behind it, until a new value comes", () => {
  const { container, redraw } = draw(<Input value="one" />);
  type(field(container), "typed");
  redraw(<Input value="one" placeholder="x" />);
  expect(field(container).value).toBe("typed");
  redraw(<Input value="two" />);
  expect(field(container).value).toBe("two");
});

function Capitals() {
  const [text, setText] = useState("");
  return <Input value={text} onInput={(typed) => setText(typed.toUpperCase())} />;
}

it("keeps the caret when the value comes back changed", () => {
  const { container } = draw(<Capitals />);
  const input = field(container);
  focus(input);
  type(input, "helo");
  input.setSelectionRange(3, 3);
  input.setRangeText("l", 3, 3, "end");
  type(input, input.value);
  expect(input.value).toBe("HELLO");
  expect(input.selectionStart).toBe(4);
});

it("says nothing while read only", () => {
  const [onSubmit, onFocus, onKeyDown] = [vi.fn(), vi.fn(), vi.fn()];
  const { container } = draw(<Input value="x" readOnly {...{ onSubmit, onFocus, onKeyDown }} />);
  focus(field(container));
  key(field(container), "Enter");
  expect([onSubmit, onFocus, onKeyDown].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
});

it("ties label, description and error to the field", async () => {
  const { container } = draw(<Input id="mail" label="Email" description="Help" error="Wrong" required />);
  const input = field(container);
  expect(input.labels?.[0]?.textContent).toContain("Email");
  const texts = input
    .getAttribute("aria-describedby")!
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(texts).toEqual(["Wrong", "Help"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(container.querySelector("#mail")?.contains(input)).toBe(true);
  expect(await accessibilityIssues(container)).toEqual([]);
});
