import { expect, it, vi } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Icon } from "./component.tsx";
import { iconsIn, spriteMarkup } from "./symbols.ts";

it("refers to the icon's symbol in the document, and fetches it once when it is missing", async () => {
  const fetched = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response('[["path",{"d":"M1 2"}]]'));
  const { container } = draw(
    <div>
      <Icon name="rocket" />
      <Icon name="rocket" label="Launch" />
    </div>,
  );
  await vi.waitFor(() => expect(document.getElementById("heddle-icon-rocket")).not.toBeNull());
  expect(fetched).toHaveBeenCalledOnce();
  expect(fetched.mock.calls[0]![0]).toMatch(/^\/_heddle\/client\/icons\/[\d.]+\/rocket\.json$/);
  expect(document.querySelector("#heddle-icon-rocket path")?.getAttribute("d")).toBe("M1 2");
  const [decoration, sign] = container.querySelectorAll("svg");
  expect(decoration?.getAttribute("aria-hidden")).toBe("true");
  expect(sign?.getAttribute("aria-label")).toBe("Launch");
});

it("asks for nothing when the server has written the symbol", () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  document.body.innerHTML = spriteMarkup(iconsIn('<use href="#heddle-icon-star">'), () => [
    ["path", { d: 'M"1' }],
  ]);
  draw(<Icon name="star" />);
  expect(fetched).not.toHaveBeenCalled();
  expect(document.querySelector("#heddle-icon-star path")?.getAttribute("d")).toBe('M"1');
});

it("draws nothing for a name that is none", () => {
  expect(draw(<Icon name={'"><script>'} />).container.innerHTML).not.toContain("use");
});
