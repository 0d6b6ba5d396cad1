import { act } from "react";
import { expect, it, vi } from "vitest";
import { manifests } from "../../generated/manifests.ts";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { FileUpload } from "./component.tsx";
import { type StartTransfer, type TransferListener, transferEvents } from "./transfer.ts";

const file = (name: string, size: number, type = "text/plain") =>
  new File(["x".repeat(size)], name, { type });

function choose(container: Element, files: File[]): void {
  const input = container.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(input, "files", { value: files, configurable: true });
  act(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** A server that is told what to answer. */
function transfers() {
  const started: { names: string[]; listener: TransferListener; cancelled: (number | "all")[] }[] = [];
  const start: StartTransfer = (files, listener) => {
    const one = { names: files.map(({ name }) => name), listener, cancelled: [] as (number | "all")[] };
    started.push(one);
    return { cancelFile: (index) => one.cancelled.push(index), cancel: () => one.cancelled.push("all") };
  };
  return { started, start };
}

const rows = (container: Element) => [...container.querySelectorAll("li")].map((row) => row.textContent);

it("sends what is chosen, and shows how far each file is", async () => {
  const { started, start } = transfers();
  const { container } = draw(<FileUpload label="Papers" multiple onUpload={start} />);
  choose(container, [file("a.txt", 10), file("b.txt", 20)]);
  expect(started[0]!.names).toEqual(["a.txt", "b.txt"]);
  act(() => started[0]!.listener.onProgress(1, 5));
  const bar = container.querySelectorAll('[role="progressbar"]')[1]!;
  expect([bar.getAttribute("aria-label"), bar.getAttribute("aria-valuenow")]).toEqual([
    "Uploading b.txt",
    "5",
  ]);
  expect(await accessibilityIssues(container)).toEqual([]);
  act(() => started[0]!.listener.onDone());
  expect(container.querySelector('[role="progressbar"]')).toBeNull();
  expect(container.querySelector('[role="status"]')!.textContent).toBe("2 uploaded");
});

it("refuses by kind, size and number without asking the server, and sends the rest", () => {
  const { started, start } = transfers();
  const { container, redraw } = draw(
    <FileUpload multiple accept=".txt,image/*" maxSize={0.00001} onUpload={start} />,
  );
  choose(container, [file("a.txt", 5), file("b.exe", 5), file("c.txt", 50), file("d.png", 5, "image/png")]);
  expect(started.map(({ names }) => names)).toEqual([["a.txt", "d.png"]]);
  expect(rows(container)[1]).toContain("not taken");
  expect(rows(container)[2]).toContain("Larger than 10 bytes");
  redraw(<FileUpload multiple maxFiles={1} onUpload={start} />);
  choose(container, [file("a.txt", 5), file("b.txt", 5)]);
  expect(started).toHaveLength(1);
  expect(rows(container).at(-1)).toContain("Only one file is taken");
});

it("cancels a file that is being sent, and goes on with the others", () => {
  const { started, start } = transfers();
  const { container } = draw(<FileUpload multiple onUpload={start} />);
  choose(container, [file("a.txt", 5), file("b.txt", 5)]);
  press(container.querySelector('[aria-label="Cancel b.txt"]')!);
  expect(started[0]!.cancelled).toEqual([1]);
  act(() => started[0]!.listener.onDone());
  expect(rows(container)).toHaveLength(1);
  expect(container.querySelector('[aria-label="Remove a.txt"]')).not.toBeNull();
});

it("says what the server refused, and does not count it as uploaded", () => {
  const { started, start } = transfers();
  const { container } = draw(<FileUpload multiple onUpload={start} />);
  choose(container, [file("a.png", 5), file("b.txt", 5)]);
  act(() => {
    started[0]!.listener.onFileFailed(0, "a.png is not a picture.");
    started[0]!.listener.onDone();
  });
  expect(rows(container)[0]).toContain("a.png is not a picture.");
  expect(container.querySelector('[role="status"]')!.textContent).toBe("1 uploaded, 1 not uploaded");
});

it("replaces what was chosen before where only one file is taken, and is emptied by an effect", () => {
  const { started, start } = transfers();
  const { container } = draw(<FileUpload onUpload={start} />);
  choose(container, [file("a.txt", 5)]);
  choose(container, [file("b.txt", 5)]);
  expect(started[0]!.cancelled).toEqual(["all"]);
  expect(rows(container)).toHaveLength(1);
  choose(container, []);
  expect(rows(container)).toEqual([]);
});

it("takes dropped files, unless it is disabled", () => {
  const { started, start } = transfers();
  const { container, redraw } = draw(<FileUpload onUpload={start} />);
  const drop = () => {
    const event = new Event("drop", { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types: ["Files"], files: [file("a.txt", 5)] } });
    act(() => {
      container.querySelector("input")!.parentElement!.dispatchEvent(event);
    });
    return event;
  };
  expect(drop().defaultPrevented).toBe(true);
  expect(started).toHaveLength(1);
  redraw(<FileUpload onUpload={start} disabled />);
  expect(drop().defaultPrevented).toBe(true);
  expect(started).toHaveLength(1);
});

it("takes back what is on its way when it leaves the page", () => {
  const { started, start } = transfers();
  const { container, redraw } = draw(<FileUpload onUpload={start} />);
  choose(container, [file("a.txt", 5)]);
  redraw(<p>gone</p>);
  expect(started[0]!.cancelled).toEqual(["all"]);
});

it("opens the browser's own choice when it is pressed", () => {
  const { container } = draw(<FileUpload />);
  const input = container.querySelector("input")!;
  const opened = vi.spyOn(input, "click");
  press(input.parentElement!);
  expect(opened).toHaveBeenCalledOnce();
});

it("is known to the renderer by the events that its manifest names", () => {
  const named = Object.entries(manifests).flatMap(([name, { events }]) =>
    Object.entries(events).flatMap(([event, { payload }]) => (payload === "files" ? [[name, event]] : [])),
  );
  expect(transferEvents).toEqual(Object.fromEntries(named));
});
