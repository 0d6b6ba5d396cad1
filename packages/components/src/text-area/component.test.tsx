import { expect, it, vi } from "vitest";
import { draw, focus, key, type } from "../testing/draw.tsx";
import { TextArea } from "./component.tsx";

const field = (container: Element) => container.querySelector("textarea")!;

it("tells every keystroke", () => {
  const onInput = vi.fn();
  const { container } = draw(<TextArea onInput={onInput} />);
  type(field(container), "a\nb");
  expect(onInput.mock.calls).toEqual([["a\nb"]]);
});

it("submits at Enter where asked, and makes a line with Shift and Enter", () => {
  const onSubmit = vi.fn();
  const { container } = draw(<TextArea submitOnEnter onSubmit={onSubmit} />);
  focus(field(container));
  type(field(container), "hello");
  expect(key(field(container), "Enter", { shiftKey: true }).defaultPrevented).toBe(false);
  expect(onSubmit).not.toHaveBeenCalled();
  expect(key(field(container), "Enter").defaultPrevented).toBe(true);
  expect(onSubmit.mock.calls).toEqual([["hello"]]);
});

it("makes a line at Enter otherwise", () => {
  const onSubmit = vi.fn();
  const { container } = draw(<TextArea onSubmit={onSubmit} />);
  expect(key(field(container), "Enter").defaultPrevented).toBe(false);
  expect(onSubmit).not.toHaveBeenCalled();
});

it("grows between its rows, where asked to and in browsers whose CSS cannot too", () => {
  const { container, redraw } = draw(<TextArea rows={2} maxRows={6} />);
  const grown = field(container);
  expect([grown.style.minHeight, grown.style.maxHeight]).toEqual(["calc(2lh + 18px)", "calc(6lh + 18px)"]);
  Object.defineProperty(grown, "scrollHeight", { value: 120 });
  type(grown, "a\nb\nc");
  expect(grown.style.height).toMatch(/^12\dpx$/);
  redraw(<p />);
  redraw(<TextArea autoGrow={false} />);
  type(field(container), "a\nb\nc");
  expect(field(container).style.height).toBe("");
});

it("takes buttons into its frame, which is what an app's classes and id reach then", () => {
  const { root, redraw, container } = draw(
    <TextArea
      id="answer"
      className="mine"
      ariaLabel="Answer"
      actions={<button type="button">Send</button>}
    />,
  );
  expect([root.tagName, root.id, root.className.includes("mine")]).toEqual(["DIV", "answer", true]);
  const text = root.querySelector("textarea")!;
  expect([text.id, text.getAttribute("aria-label")]).toEqual(["", "Answer"]);
  expect(text.nextElementSibling!.textContent).toBe("Send");
  // The ring is around the frame, so it has to be red for the text in it.
  expect(root.className).toContain("has-[textarea[aria-invalid]]:ui:outline-bad");
  redraw(<TextArea label="Answer" actions={<button type="button">Send</button>} />);
  expect(container.querySelector("label")!.htmlFor).toBe(field(container).id);
});
