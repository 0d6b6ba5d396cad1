import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Image } from "./component.tsx";

it("shows the picture with its description", () => {
  const { root } = draw(<Image src="/assets/a.png" alt="A harbour" />);
  expect(root.getAttribute("src")).toBe("/assets/a.png");
  expect(root.getAttribute("alt")).toBe("A harbour");
});

it.each([[null], [""], ["javascript:alert(1)"]])("keeps the room while the address is %j", (src) => {
  const { root } = draw(<Image src={src} alt="A harbour" />);
  expect(root.tagName).toBe("DIV");
  expect(root.getAttribute("aria-label")).toBe("A harbour");
});

it("takes pictures that are data", () => {
  expect(draw(<Image src="data:image/png;base64,AA==" />).root.tagName).toBe("IMG");
});

it("tells a click", () => {
  const onClick = vi.fn();
  press(draw(<Image src="/a.png" onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledOnce();
});
