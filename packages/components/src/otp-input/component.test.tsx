import { expect, it, vi } from "vitest";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, type } from "../testing/draw.tsx";
import { OtpInput } from "./component.tsx";

const field = (container: Element) => container.querySelector("input")!;
const cells = (container: Element) =>
  [...container.querySelectorAll("[data-cell]")].map((cell) => cell.textContent);
const selection = (container: Element) => [field(container).selectionStart, field(container).selectionEnd];

it("shows each character in a box, and tells when the last one is there", () => {
  const [onInput, onComplete] = [vi.fn(), vi.fn()];
  const { container } = draw(<OtpInput label="Code" length={4} onInput={onInput} onComplete={onComplete} />);
  type(field(container), "12");
  expect([cells(container), onComplete.mock.calls]).toEqual([["1", "2", "", ""], []]);
  type(field(container), "1234");
  expect([onInput.mock.calls, onComplete.mock.calls]).toEqual([[["12"], ["1234"]], [["1234"]]]);
});

it("takes what is pasted with separators, and nothing that no code has", () => {
  const { container, redraw } = draw(<OtpInput label="Code" />);
  type(field(container), "12 3-45x6789");
  expect(field(container).value).toBe("123456");
  redraw(<OtpInput label="Code" characters="letters" value="ab-1?" />);
  expect(cells(container)).toEqual(["A", "B", "1", "", "", ""]);
});

it("moves from box to box with the arrow keys and selects what the next key replaces", () => {
  const { container } = draw(<OtpInput label="Code" length={4} value="123" />);
  focus(field(container));
  expect(selection(container)).toEqual([3, 3]);
  const moves: [string, number[]][] = [
    ["ArrowLeft", [2, 3]],
    ["ArrowLeft", [1, 2]],
    ["Home", [0, 1]],
    ["ArrowLeft", [0, 1]],
    ["ArrowRight", [1, 2]],
    ["End", [3, 3]],
  ];
  for (const [name, place] of moves) {
    expect(key(field(container), name).defaultPrevented).toBe(true);
    expect(selection(container)).toEqual(place);
  }
  expect(key(field(container), "Backspace").defaultPrevented).toBe(false);
});

it("shows dots where it is masked, with a dash between groups", () => {
  const { container } = draw(<OtpInput label="PIN" length={4} groupSize={2} masked value="12" />);
  expect(cells(container)).toEqual(["•", "•", "", ""]);
  expect([
    field(container).type,
    container.querySelectorAll("[aria-hidden]:not([data-cell]):empty").length,
  ]).toEqual(["password", 1]);
});

it("says in a form that the code is too short", () => {
  const { container } = draw(
    <Form>
      <OtpInput label="Code" name="code" messages={{ minLength: "Six digits." }} />
    </Form>,
  );
  focus(field(container));
  type(field(container), "12");
  blur(field(container));
  expect(container.querySelector("[role=alert]")?.textContent).toBe("Six digits.");
});

it("is one field to screen readers, suggested to by the phone", async () => {
  const { container } = draw(<OtpInput label="Code" description="Look at your phone" />);
  expect(container.querySelectorAll("input")).toHaveLength(1);
  expect(field(container).autocomplete).toBe("one-time-code");
  expect(await accessibilityIssues(container)).toEqual([]);
});
