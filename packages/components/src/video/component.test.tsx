import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Video } from "./component.tsx";

it("plays its film with controls and captions, and loads nothing before", () => {
  const { root } = draw(
    <Video src="/assets/tour.mp4" poster="/assets/tour.png" captions="/assets/tour.vtt" />,
  );
  expect(root.tagName).toBe("VIDEO");
  expect([root.hasAttribute("controls"), root.getAttribute("preload")]).toEqual([true, "metadata"]);
  expect(root.querySelector("track")?.getAttribute("src")).toBe("/assets/tour.vtt");
});

it.each([[null], [""], ["javascript:alert(1)"]])("keeps the room while the address is %j", (src) => {
  expect(draw(<Video src={src} ariaLabel="A tour" />).root.getAttribute("aria-label")).toBe("A tour");
});
