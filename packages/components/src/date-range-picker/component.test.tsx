import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { DateRangePicker } from "./component.tsx";

const fields = (container: Element) =>
  [...container.querySelectorAll<HTMLInputElement>('input[type="text"]')] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
const texts = (container: Element) => fields(container).map(({ value }) => value);
const open = (container: Element) => press(container.querySelector('[aria-label="Choose a date"]')!);
const day = (container: Element, date: string) => container.querySelector(`[data-date="${date}"]`)!;
const selected = (container: Element) => container.querySelectorAll('td[aria-selected="true"]').length;
const enter = (field: HTMLInputElement, text: string) => {
  focus(field);
  type(field, text);
  blur(field);
};
const may = ["2026-05-10", "2026-05-12"];

it("shows both dates, and tells of both when one is typed", () => {
  const onChange = vi.fn();
  const { container } = draw(<DateRangePicker label="Stay" locale="en-GB" value={may} onChange={onChange} />);
  expect(texts(container)).toEqual(["10/05/2026", "12/05/2026"]);
  enter(fields(container)[1], "20.5.26");
  expect(onChange.mock.calls).toEqual([[["2026-05-10", "2026-05-20"]]]);
  enter(fields(container)[1], "1/5/2026");
  expect(container.querySelector("[role=alert]")?.textContent).toBe("Not before 10/05/2026.");
  enter(fields(container)[1], "");
  enter(fields(container)[0], "");
  expect(onChange.mock.calls.at(-1)).toEqual([[]]);
});

it("is chosen from the calendar with two presses, in whichever order", async () => {
  const onChange = vi.fn();
  const { container } = draw(<DateRangePicker label="Stay" locale="en-GB" value={may} onChange={onChange} />);
  open(container);
  expect([selected(container), document.activeElement]).toEqual([3, day(container, "2026-05-10")]);
  press(day(container, "2026-05-20"));
  expect(onChange).not.toHaveBeenCalled();
  key(document.activeElement!, "ArrowRight");
  expect(await accessibilityIssues(container)).toEqual([]);
  press(day(container, "2026-05-15"));
  expect([onChange.mock.calls, texts(container), container.querySelector('[role="dialog"]')]).toEqual([
    [[["2026-05-15", "2026-05-20"]]],
    ["15/05/2026", "20/05/2026"],
    null,
  ]);
});

it("shows where the range would end, and forgets what was begun at Escape", () => {
  const onChange = vi.fn();
  const { container } = draw(<DateRangePicker label="Stay" locale="en-GB" value={may} onChange={onChange} />);
  open(container);
  press(day(container, "2026-05-11"));
  key(document.activeElement!, "ArrowDown");
  expect(selected(container)).toBe(7);
  key(document.activeElement!, "Escape");
  open(container);
  expect([selected(container), onChange.mock.calls]).toEqual([3, []]);
});

it("is a list of two texts in a form, and empty while there is none", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <DateRangePicker label="Stay" name="stay" locale="en-GB" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  const send = container.querySelector("[type=submit]")!;
  press(send);
  expect(container.querySelector("[role=alert]")?.textContent).toBe("Fill this in.");
  enter(fields(container)[0], "10/5/2026");
  enter(fields(container)[1], "12/5/2026");
  press(send);
  expect(onSubmit.mock.calls).toEqual([[{ stay: may }]]);
});
