import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Checkbox } from "../checkbox/component.tsx";
import { CheckboxGroup } from "../checkbox-group/component.tsx";
import { Dialog } from "../dialog/component.tsx";
import { Input } from "../input/component.tsx";
import { NumberInput } from "../number-input/component.tsx";
import { RadioGroup } from "../radio-group/component.tsx";
import { Select } from "../select/component.tsx";
import { Slider } from "../slider/component.tsx";
import { Switch } from "../switch/component.tsx";
import { draw, focus, press, type } from "../testing/draw.tsx";
import { TextArea } from "../text-area/component.tsx";
import { Form } from "./component.tsx";

it("submits every kind of control in one typed object", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <Input name="text" value="a" />
      <TextArea name="long" value={"b\nc"} />
      <NumberInput name="number" value={4} />
      <NumberInput name="none" />
      <Checkbox name="yes" checked />
      <Switch name="no" />
      <Select name="select" options={["One", "Two"]} value="Two" />
      <RadioGroup name="radio" options={["x", "y"]} value="y" />
      <RadioGroup name="open" options={["x", "y"]} />
      <RadioGroup options={["x"]} value="x" />
      <Select name="nothing" options={["One"]} placeholder="Pick one" />
      <CheckboxGroup name="list" options={["a", "b", "c"]} value={["a", "c"]} />
      <CheckboxGroup name="empty" options={["a"]} />
      <Slider name="range" value={7} />
      <input type="file" name="file" />
      <Input name="off" value="z" disabled />
      <Input value="nameless" />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([
    [
      {
        text: "a",
        long: "b\nc",
        number: 4,
        none: null,
        yes: true,
        no: false,
        select: "Two",
        radio: "y",
        open: null,
        nothing: null,
        list: ["a", "c"],
        empty: [],
        range: 7,
      },
    ],
  ]);
});

it("does not leave the page, and does not submit what is not valid", () => {
  const onSubmit = vi.fn();
  const { container, root } = draw(
    <Form onSubmit={onSubmit}>
      <Input name="text" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  expect(onSubmit).not.toHaveBeenCalled();
  type(container.querySelector("input")!, "there");
  const event = new Event("submit", { bubbles: true, cancelable: true });
  root.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});

it("is empty after a submit where asked, and submits again", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form resetOnSubmit onSubmit={onSubmit}>
      <Input name="text" />
      <Button label="Send" type="submit" />
    </Form>,
  );
  for (const text of ["one", "two"]) {
    type(container.querySelector("input")!, text);
    press(container.querySelector("button")!);
    expect(container.querySelector("input")!.value).toBe("");
  }
  expect(onSubmit.mock.calls).toEqual([[{ text: "one" }], [{ text: "two" }]]);
});

const blur = (element: Element) =>
  act(() => element.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
const problems = (container: Element) =>
  [...container.querySelectorAll("[role=alert]")].map((element) => element.textContent);

it("says what is wrong when a field is left, ties it to the field, and takes it back when it is mended", () => {
  const { container } = draw(
    <Form>
      <Input label="Mail" name="mail" type="email" required messages={{ required: "Where to?" }} />
      <NumberInput label="Age" name="age" minimum={18} />
    </Form>,
  );
  const [mail, age] = [...container.querySelectorAll("input")] as [HTMLInputElement, HTMLInputElement];
  type(mail, "nobody");
  expect(problems(container)).toEqual([]);
  blur(mail);
  expect(problems(container)).toEqual(["An email address, such as name@example.com."]);
  expect(mail.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(mail.getAttribute("aria-describedby")!)?.textContent).toContain("email");
  type(mail, "");
  expect(problems(container)).toEqual(["Where to?"]);
  type(mail, "a@b.c");
  expect(problems(container)).toEqual([]);
  type(age, "3");
  blur(age);
  expect(problems(container)).toEqual(["At least 18."]);
});

it("waits with what is wrong until a pressed button was released: it would move away from under the pointer", async () => {
  const { container } = draw(
    <Form>
      <Input name="mail" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  document.dispatchEvent(new Event("pointerdown"));
  blur(container.querySelector("input")!);
  expect(problems(container)).toEqual([]);
  document.dispatchEvent(new Event("pointerup"));
  await settle();
  expect(problems(container)).toEqual(["Fill this in."]);
});

it("leads to the first field that is wrong", async () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit} rules={{ repeat: { equals: "word", message: "These differ." } }}>
      <Input name="word" value="a" />
      <Input name="repeat" value="b" />
      <Checkbox label="Terms" name="terms" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  expect(onSubmit).not.toHaveBeenCalled();
  expect(problems(container)).toEqual(["These differ.", "This has to be ticked."]);
  await settle();
  expect((document.activeElement as HTMLInputElement).name).toBe("repeat");
});

it("keeps its submit button from being pressed while it waits for what is wrong", () => {
  const { container } = draw(
    <Form waitForValid>
      <Input name="text" required />
      <Button label="Send" type="submit" />
    </Form>,
  );
  expect(container.querySelector("button")!.disabled).toBe(true);
  type(container.querySelector("input")!, "there");
  expect(container.querySelector("button")!.disabled).toBe(false);
});

const outcome = (isTaken: boolean) => ({ outcome: () => Promise.resolve(isTaken) });
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

it("keeps what was entered until the server took it, and shows what the server says of it", async () => {
  const onSubmit = vi.fn().mockReturnValueOnce(outcome(false)).mockReturnValue(outcome(true));
  const { container, root } = draw(
    <Form resetOnSubmit onSubmit={onSubmit}>
      <Input name="mail" />
      <Button label="Send" type="submit" />
    </Form>,
  );
  type(container.querySelector("input")!, "a@b.c");
  press(container.querySelector("button")!);
  act(() => {
    root.dispatchEvent(
      new CustomEvent("heddle:invalid", { detail: { mail: "Taken.", other: "And that.", odd: 5 } }),
    );
  });
  await settle();
  expect(problems(container)).toEqual(["Taken.", "And that."]);
  expect(container.querySelector("input")!.value).toBe("a@b.c");
  expect(document.activeElement).toBe(container.querySelector("input"));
  type(container.querySelector("input")!, "c@d.e");
  expect(problems(container)).toEqual(["And that."]);
  press(container.querySelector("button")!);
  await settle();
  expect(container.querySelector("input")!.value).toBe("");
  expect(problems(container)).toEqual([]);
  expect(onSubmit.mock.calls).toEqual([[{ mail: "a@b.c" }], [{ mail: "c@d.e" }]]);
});

it("is submitted once while the server has it", async () => {
  let finish: (isTaken: boolean) => void = () => {};
  const onSubmit = vi.fn(() => ({
    outcome: () =>
      new Promise<boolean>((resolve) => {
        finish = resolve;
      }),
  }));
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <Input name="text" value="x" />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  press(container.querySelector("button")!);
  expect(onSubmit).toHaveBeenCalledOnce();
  finish(true);
  await settle();
  press(container.querySelector("button")!);
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

function Steps({ step, onSubmit }: { step: number; onSubmit: (values: object) => void }) {
  return (
    <Form onSubmit={onSubmit}>
      {step === 1 ? <Input key="a" name="name" /> : <NumberInput key="b" name="age" />}
      <Button label="Send" type="submit" />
    </Form>
  );
}

it("keeps what was entered in steps that are not shown, and sends it along", () => {
  const onSubmit = vi.fn();
  const { container, redraw } = draw(<Steps step={1} onSubmit={onSubmit} />);
  type(container.querySelector("input")!, "Ada");
  redraw(<Steps step={2} onSubmit={onSubmit} />);
  type(container.querySelector("input")!, "36");
  redraw(<Steps step={1} onSubmit={onSubmit} />);
  expect(container.querySelector("input")!.value).toBe("Ada");
  redraw(<Steps step={2} onSubmit={onSubmit} />);
  expect(container.querySelector("input")!.value).toBe("36");
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ name: "Ada", age: 36 }]]);
});

it("stands in a dialog inside a form, each with its own fields", async () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
  const [outer, inner] = [vi.fn(), vi.fn()];
  const { container } = draw(
    <Form onSubmit={outer}>
      <Input name="title" value="outer" />
      <Dialog title="Tag">
        <Form onSubmit={inner}>
          <Input name="tag" value="inner" required />
          <Button label="Add" type="submit" />
        </Form>
      </Dialog>
      <Button label="Save" type="submit" />
    </Form>,
  );
  expect(container.querySelectorAll("form")).toHaveLength(1);
  const buttons = [...container.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
  press(buttons[0]!);
  expect([inner.mock.calls, outer.mock.calls]).toEqual([[[{ tag: "inner" }]], []]);
  const tag = container.querySelector<HTMLInputElement>("[name=tag]")!;
  focus(tag);
  act(() =>
    tag.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })),
  );
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([2, 0]);
  press(buttons[1]!);
  expect(outer.mock.calls).toEqual([[{ title: "outer" }]]);
  type(tag, "");
  press(buttons[0]!);
  await settle();
  expect(problems(container)).toEqual(["Fill this in."]);
  expect(document.activeElement).toBe(container.querySelector("[name=tag]"));
  expect(inner).toHaveBeenCalledTimes(2);
});

it("has its buttons below its fields, where a drawer finds them", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit} actions={<Button label="Send" type="submit" />}>
      <Input name="text" value="x" />
    </Form>,
  );
  const row = container.querySelector("form > [data-heddle-actions]")!;
  expect(row).toBe(container.querySelector("form")!.lastElementChild);
  press(row.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ text: "x" }]]);
});
