import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { TimePicker } from "./component.tsx";
import { readTime, timeOf, timesBetween, timeText } from "./time-text.ts";

const field = (container: Element) => container.querySelector<HTMLInputElement>('[role="combobox"]')!;
const options = (container: Element) =>
  [...container.querySelectorAll('[role="option"]')].map((option) => option.textContent);
const active = (container: Element) =>
  container.querySelector(`[id="${field(container).getAttribute("aria-activedescendant")}"]`)?.textContent;
const problem = (container: Element) => container.querySelector('[role="alert"]')?.textContent;

it.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["21.45", "21:45"],
  ["9:30 pm", "21:30"],
  ["9p", "21:00"],
  ["12 am", "00:00"],
  ["12:15 PM", "12:15"],
  ["9 h 5", "09:05"],
  ["13 pm", null],
  ["25", null],
  ["9:75", null],
  ["soon", null],
  ["9 soon", null],
])("reads %j as %j", (text, iso) => {
  expect(readTime(text, "en")).toBe(timeOf(iso));
});

it("reads the words that the locale has for the halves of a day", () => {
  const writing = { locale: "ko", hours: "12", hasSeconds: false } as const;
  expect(readTime(timeText(15 * 3600, writing), "ko")).toBe(15 * 3600);
});

it("writes times as the locale does, or as it is told", () => {
  const half = 14 * 3600 + 30 * 60;
  const text = (locale: string, hours: "locale" | "12" | "24") =>
    timeText(half, { locale, hours, hasSeconds: false });
  expect([text("en-US", "locale"), text("de", "locale"), text("en-US", "24"), text("de", "12")]).toEqual([
    "2:30 PM",
    "14:30",
    "14:30",
    "2:30 PM",
  ]);
});

it("takes what is typed when the field is left, and says what is wrong with it", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <TimePicker label="Time" locale="en-GB" min="08:00" max="18:00" onChange={onChange} />,
  );
  const said = ["soon", "7", "19:00"].map((text) => {
    focus(field(container));
    type(field(container), text);
    blur(field(container));
    return problem(container);
  });
  expect(said).toEqual(["Write the time as 23:45.", "Not before 08:00.", "Not after 18:00."]);
  focus(field(container));
  type(field(container), "9");
  key(field(container), "Enter");
  expect([field(container).value, problem(container), onChange.mock.calls]).toEqual([
    "09:00",
    undefined,
    [["09:00"]],
  ]);
  type(field(container), "");
  blur(field(container));
  expect(onChange.mock.calls.at(-1)).toEqual([""]);
});

it("offers times in its list, to be reached with the arrow keys while the keyboard stays in the field", async () => {
  const onChange = vi.fn();
  const { container } = draw(
    <TimePicker label="Time" locale="en-GB" min="09:00" max="11:00" value="09:30" onChange={onChange} />,
  );
  focus(field(container));
  key(field(container), "ArrowDown");
  expect(options(container)).toEqual(["09:00", "09:30", "10:00", "10:30", "11:00"]);
  expect(active(container)).toBe("09:30");
  expect(await accessibilityIssues(container)).toEqual([]);
  key(field(container), "ArrowDown");
  key(field(container), "ArrowDown");
  type(field(container), "10");
  expect(active(container)).toBe("10:00");
  key(field(container), "Enter");
  expect([onChange.mock.calls, options(container), document.activeElement]).toEqual([
    [["10:00"]],
    [],
    field(container),
  ]);
  press(container.querySelector('[aria-label="Choose a time"]')!);
  press(container.querySelector('[role="option"]')!);
  expect([field(container).value, options(container)]).toEqual(["09:00", []]);
});

it("cannot be changed while it is read only", () => {
  const { container } = draw(<TimePicker label="Time" value="09:30" readOnly />);
  focus(field(container));
  key(field(container), "ArrowDown");
  expect(options(container)).toEqual([]);
});

it("is sent as ISO text, however it is written", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <TimePicker label="Time" name="time" locale="en-US" value="14:30" />
      <TimePicker label="Other" name="other" locale="en-US" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  const send = container.querySelector("[type=submit]")!;
  press(send);
  expect([problem(container), onSubmit.mock.calls]).toEqual(["Fill this in.", []]);
  const other = container.querySelectorAll<HTMLInputElement>('[role="combobox"]')[1]!;
  focus(other);
  type(other, "3pm");
  blur(other);
  expect([field(container).value, problem(container)]).toEqual(["2:30 PM", undefined]);
  press(send);
  expect(onSubmit.mock.calls).toEqual([[{ time: "14:30", other: "15:00" }]]);
});

it("has as many times as there are steps", () => {
  expect([timesBetween(null, null, 30).length, timesBetween(0, 3600, 25), timesBetween(10, 0, 5)]).toEqual([
    48,
    [0, 1500, 3000],
    [],
  ]);
});
