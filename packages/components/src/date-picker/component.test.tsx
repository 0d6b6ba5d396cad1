import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { DatePicker } from "./component.tsx";

popoverInJsdom();

const field = (container: Element) => container.querySelector<HTMLInputElement>('input[type="text"]')!;
const open = (container: Element) => press(container.querySelector('[aria-label="Choose a date"]')!);
const day = (container: Element, date: string) =>
  container.querySelector<HTMLElement>(`[data-date="${date}"]`)!;
const active = () => (document.activeElement as HTMLElement).dataset.date;

it("shows the date as it is written in the locale, and takes what is typed", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <DatePicker label="Day" value="2026-05-31" locale="en-GB" name="day" onChange={onChange} />,
  );
  expect(field(container).value).toBe("31/05/2026");
  type(field(container), "1.6.2026");
  expect(onChange).not.toHaveBeenCalled();
  focus(field(container));
  blur(field(container));
  expect([field(container).value, onChange.mock.calls]).toEqual(["01/06/2026", [["2026-06-01"]]]);
  expect(JSON.parse(field(container).dataset.heddleValue!)).toBe("2026-06-01");
  type(field(container), "");
  key(field(container), "Enter");
  expect(onChange.mock.calls.at(-1)).toEqual([""]);
});

it("keeps what is no date as it was typed, and says how to write it", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <DatePicker label="Day" locale="en-GB" min="2026-05-10" max="2026-06-10" onChange={onChange} />,
  );
  const problems = {
    soon: "Write the date as 31/12/2026.",
    "9/5/2026": "Not before 10/05/2026.",
    "11/6/2026": "Not after 10/06/2026.",
  };
  for (const [text, problem] of Object.entries(problems)) {
    type(field(container), text);
    key(field(container), "Enter");
    expect([field(container).value, container.querySelector('[role="alert"]')?.textContent]).toEqual([
      text,
      problem,
    ]);
  }
  expect(onChange).not.toHaveBeenCalled();
  type(field(container), "10/5/2026");
  key(field(container), "Enter");
  expect([container.querySelector('[role="alert"]'), onChange.mock.calls]).toEqual([null, [["2026-05-10"]]]);
});

it("moves through the calendar with the keys", () => {
  const { container } = draw(<DatePicker label="Day" value="2026-05-31" locale="en-GB" />);
  open(container);
  expect(active()).toBe("2026-05-31");
  const moves: [string, boolean, string][] = [
    ["ArrowRight", false, "2026-06-01"],
    ["ArrowUp", false, "2026-05-25"],
    ["ArrowDown", false, "2026-06-01"],
    ["End", false, "2026-06-07"],
    ["Home", false, "2026-06-01"],
    ["PageDown", false, "2026-07-01"],
    ["PageUp", false, "2026-06-01"],
    ["PageDown", true, "2027-06-01"],
    ["PageUp", true, "2026-06-01"],
    ["ArrowLeft", false, "2026-05-31"],
  ];
  for (const [name, shiftKey, date] of moves) {
    expect(key(document.activeElement!, name, { shiftKey }).defaultPrevented).toBe(true);
    expect(active()).toBe(date);
  }
  key(document.activeElement!, "Escape");
  expect(container.querySelector('[role="dialog"]')).toBeNull();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Choose a date");
});

it("chooses a day, and only one that may be chosen", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <DatePicker
      label="Day"
      value="2026-05-15"
      locale="en-GB"
      min="2026-05-10"
      max="2026-05-20"
      onChange={onChange}
    />,
  );
  open(container);
  press(day(container, "2026-05-09"));
  expect([day(container, "2026-05-09").getAttribute("aria-disabled"), onChange.mock.calls]).toEqual([
    "true",
    [],
  ]);
  key(document.activeElement!, "PageDown");
  expect(active()).toBe("2026-05-20");
  expect(container.querySelector<HTMLButtonElement>('[aria-label="Next month"]')!.disabled).toBe(true);
  press(day(container, "2026-05-16"));
  expect(onChange.mock.calls).toEqual([["2026-05-16"]]);
  expect([field(container).value, container.querySelector('[role="dialog"]')]).toEqual(["16/05/2026", null]);
  open(container);
  press([...container.querySelectorAll("button")].find((button) => button.textContent === "Clear")!);
  expect(onChange.mock.calls.at(-1)).toEqual([""]);
});

it("begins weeks as the locale does, or as it is told", () => {
  const first = (container: Element) => container.querySelector("th")!.getAttribute("abbr");
  const one = draw(<DatePicker label="Day" value="2026-05-15" locale="en-US" />).container;
  open(one);
  expect(first(one)).toBe("Sunday");
  const other = draw(<DatePicker label="Day" value="2026-05-15" locale="en-US" firstDay="mon" />).container;
  open(other);
  expect(first(other)).toBe("Monday");
});

it("follows the variable it is bound to, and cannot be used while it is disabled", () => {
  const { container, redraw } = draw(<DatePicker label="Day" value="2026-05-15" locale="en-GB" />);
  redraw(<DatePicker label="Day" value="2026-06-16" locale="en-GB" readOnly />);
  expect(field(container).value).toBe("16/06/2026");
  open(container);
  expect(container.querySelector('[role="dialog"]')).toBeNull();
  key(field(container), "ArrowDown", { altKey: true });
  expect(container.querySelector('[role="dialog"]')).toBeNull();
});

it("is accessible, closed and open", async () => {
  const { container } = draw(<DatePicker label="Day" value="2026-05-15" locale="en-GB" />);
  expect(await accessibilityIssues(container)).toEqual([]);
  act(() => key(field(container), "ArrowDown", { altKey: true }));
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("closes with a press beside it, and with its button", () => {
  const { container } = draw(<DatePicker label="Day" locale="en-GB" />);
  const isOpen = () => container.querySelector('[role="dialog"]') !== null;
  open(container);
  expect(isOpen()).toBe(true);
  open(container);
  expect(isOpen()).toBe(false);
  open(container);
  act(() => {
    document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  });
  expect(isOpen()).toBe(false);
});

it("is sent as ISO text, must be there where it is required, and says so in an app's own words", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <DatePicker
        label="Day"
        name="day"
        locale="en-GB"
        required
        messages={{ required: "When?", format: "Day/month/year." }}
      />
      <Button label="Send" type="submit" />
    </Form>,
  );
  const send = container.querySelector("[type=submit]")!;
  const problem = () => container.querySelector('[role="alert"]')?.textContent;
  press(send);
  expect(problem()).toBe("When?");
  focus(field(container));
  type(field(container), "soon");
  blur(field(container));
  expect(problem()).toBe("Day/month/year.");
  type(field(container), "1/6/2026");
  key(field(container), "Enter");
  press(send);
  expect([problem(), onSubmit.mock.calls]).toEqual([undefined, [[{ day: "2026-06-01" }]]]);
});

it("goes to the next day with the key that points there, where weeks run from right to left", () => {
  const { container } = draw(<DatePicker label="Day" value="2026-05-15" locale="en-GB" />);
  container.style.direction = "rtl";
  open(container);
  key(document.activeElement!, "ArrowLeft");
  expect(active()).toBe("2026-05-16");
});
