import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, draw, focus, press, type } from "../testing/draw.tsx";
import { PasswordInput } from "./component.tsx";
import { strengthOf } from "./strength.ts";

const field = (container: Element) => container.querySelector("input")!;
const eye = (container: Element) => container.querySelector<HTMLElement>("button[aria-controls]")!;

it("hides what is typed until its eye is pressed, and keeps it and where the keyboard is", () => {
  const onInput = vi.fn();
  const { container } = draw(<PasswordInput label="Password" onInput={onInput} />);
  const input = field(container);
  expect([input.type, eye(container).getAttribute("aria-label")]).toEqual(["password", "Show password"]);
  type(input, "secret");
  press(eye(container));
  expect([field(container) === input, input.type, input.value]).toEqual([true, "text", "secret"]);
  expect(eye(container).getAttribute("aria-label")).toBe("Hide password");
  press(eye(container));
  expect(input.type).toBe("password");
  expect(onInput.mock.calls).toEqual([["secret"]]);
});

it("is hidden again when it is sent", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <PasswordInput label="Password" name="password" required minLength={4} />
      <Button label="Send" type="submit" />
    </Form>,
  );
  const send = container.querySelector("button[type=submit]")!;
  press(send);
  expect([onSubmit.mock.calls.length, container.querySelector("[role=alert]")?.textContent]).toEqual([
    0,
    "Fill this in.",
  ]);
  type(field(container), "hunter2");
  press(eye(container));
  press(send);
  expect([onSubmit.mock.calls, field(container).type]).toEqual([[[{ password: "hunter2" }]], "password"]);
});

it("says how strong the password is, in words that an app can choose", async () => {
  const { container, redraw } = draw(<PasswordInput label="Password" strength />);
  const word = () => container.querySelector("[aria-live]")!.textContent;
  const said = ["", "abc", "tr0ub4dor", "correct horse battery"].map((password) => {
    type(field(container), password);
    return word();
  });
  expect(said).toEqual(["", "Weak", "Fair", "Strong"]);
  redraw(<PasswordInput label="Password" strength strengthWords={["Schwach", "Mäßig", "Gut", "Stark"]} />);
  expect(word()).toBe("Stark");
  focus(field(container));
  expect(await accessibilityIssues(container)).toEqual([]);
});

it.each([
  ["", 0],
  ["a", 1],
  ["password", 1],
  ["P@ssw0rd", 1],
  ["Passw0rd1234", 1],
  ["aaaaaaaaaaaaaaaa", 1],
  ["123456789012", 1],
  ["Summer2026", 2],
  ["kxwmqz", 1],
  ["kxwmqzpt", 2],
  ["kX7!mqPt", 3],
  ["kX7!mqPt2#vL", 4],
  ["vier pferde am see", 4],
])("takes %j for a password of level %i", (password, level) => {
  expect(strengthOf(password)).toBe(level);
});
