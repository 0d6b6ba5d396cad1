import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Link } from "./component.tsx";

it.each([
  ["/about?x=1#y", "/about?x=1#y"],
  ["https://example.com/", "https://example.com/"],
  ["mailto:a@example.com", "mailto:a@example.com"],
  ["javascript:alert(1)", "#"],
  [" JavaScript:alert(1)", "#"],
  ["java\nscript:alert(1)", "#"],
  ["data:text/html,x", "#"],
  ["vbscript:x", "#"],
])("leads from %s to %s", (href, target) => {
  expect(draw(<Link text="Go" href={href} />).root.getAttribute("href")).toBe(target);
});

it("does not tell the new tab where it came from", () => {
  const { root } = draw(<Link text="Go" href="https://example.com" newTab />);
  expect(root.getAttribute("target")).toBe("_blank");
  expect(root.getAttribute("rel")).toContain("noreferrer");
});

it("tells a click", () => {
  const onClick = vi.fn();
  press(draw(<Link text="Go" href="#here" onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
