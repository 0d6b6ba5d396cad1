import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { VStack } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<VStack as="ul">inside</VStack>);
  expect(root.tagName).toBe("ul".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<VStack as={"script" as "div"}>inside</VStack>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<VStack onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
