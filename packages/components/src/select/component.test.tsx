import { expect, it, vi } from "vitest";
import { choose, draw } from "../testing/draw.tsx";
import { Select } from "./component.tsx";

const field = (container: Element) => container.querySelector("select")!;

it("offers its options and tells the chosen value", () => {
  const onChange = vi.fn();
  const options = ["One", { value: "2", label: "Two" }, { value: "2", label: "Again" }, null];
  const { container } = draw(<Select label="Count" options={options} value="One" onChange={onChange} />);
  expect([...field(container).options].map((option) => option.text)).toEqual(["One", "Two"]);
  choose(field(container), "2");
  expect(onChange.mock.calls).toEqual([["2"]]);
  expect(field(container).value).toBe("2");
});

it("shows the placeholder while nothing is chosen", () => {
  const { container, redraw } = draw(<Select placeholder="Choose" ariaLabel="Count" options={["One"]} />);
  expect(field(container).selectedOptions[0]?.text).toBe("Choose");
  redraw(<Select placeholder="Choose" ariaLabel="Count" options={["One"]} value="One" />);
  expect(field(container).selectedOptions[0]?.text).toBe("One");
});
