import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Checkbox } from "../checkbox/component.tsx";
import { Input } from "../input/component.tsx";
import { NumberInput } from "../number-input/component.tsx";
import { RadioGroup } from "../radio-group/component.tsx";
import { Select } from "../select/component.tsx";
import { Slider } from "../slider/component.tsx";
import { Switch } from "../switch/component.tsx";
import { draw, press, type } from "../testing/draw.tsx";
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
      <Slider name="range" value={7} />
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
