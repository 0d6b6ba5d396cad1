import { afterEach, expect, it, vi } from "vitest";
import { recall, remember } from "../connection/tab-memory.ts";
import { addToast, toastDuration } from "../shell/toasts.ts";
import { runEffect } from "./run-effect.ts";
import { storedEntries } from "./storage.ts";

const targets = { toast: vi.fn(), navigate: vi.fn() };

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  vi.clearAllMocks();
});

it("shows a toast, as information when its kind is unknown", () => {
  runEffect(targets, "toast", ["success", "Saved"]);
  runEffect(targets, "toast", ["shiny", "Saved"]);
  runEffect(targets, "toast", ["info", { not: "text" }]);
  expect(targets.toast.mock.calls).toEqual([
    ["success", "Saved"],
    ["info", "Saved"],
  ]);
});

it("puts the keyboard into the field inside the component with the id", () => {
  document.body.innerHTML =
    '<div id="mail"><label for="x">Email</label><input id="x"></div><input id="bare">';
  runEffect(targets, "focus", ["mail"]);
  expect(document.activeElement?.id).toBe("x");
  runEffect(targets, "focus", ["bare"]);
  expect(document.activeElement?.id).toBe("bare");
  runEffect(targets, "focus", ["nowhere"]);
  expect(document.activeElement?.id).toBe("bare");
});

it("keeps values in the browser's storage, but never over Heddle's own", () => {
  runEffect(targets, "storage", ["todos", "[1]"]);
  runEffect(targets, "storage", ["heddle:session", "stolen"]);
  expect(storedEntries(() => localStorage)).toEqual({ todos: "[1]" });
  runEffect(targets, "storage", ["todos", null]);
  expect(storedEntries(() => localStorage)).toEqual({});
});

it("tells as much of the storage as a frame holds", () => {
  localStorage.setItem("big", "x".repeat(300_000));
  for (let index = 0; index < 300; index++) localStorage.setItem(`key ${index}`, "v");
  const entries = storedEntries(() => localStorage);
  expect(Object.keys(entries).length).toBeLessThanOrEqual(200);
  expect(entries.big).toBeUndefined();
});

it("writes the address's query without a new entry in the history", () => {
  const before = history.length;
  runEffect(targets, "query", ["filter", "open & done"]);
  expect(new URL(location.href).searchParams.get("filter")).toBe("open & done");
  runEffect(targets, "query", ["filter", null]);
  expect(location.search).toBe("");
  expect(history.length).toBe(before);
});

it("copies text, and says so when the browser refuses", async () => {
  const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error("no"));
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  runEffect(targets, "copy", ["abc"]);
  runEffect(targets, "copy", ["abc"]);
  await vi.waitFor(() => expect(targets.toast).toHaveBeenCalledOnce());
  expect(writeText.mock.calls).toEqual([["abc"], ["abc"]]);
  vi.unstubAllGlobals();
});

it("remembers a tab's session, and begins anew with what it cannot read", () => {
  const memory = { token: "t", lastEffect: 3, programHash: "h", path: "/" };
  remember(() => sessionStorage, memory);
  expect(recall(() => sessionStorage)).toEqual(memory);
  sessionStorage.setItem("heddle:session", '{"token":5}');
  expect(recall(() => sessionStorage)).toBeNull();
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(recall(denied)).toBeNull();
  remember(denied, memory);
});

it("shows a few toasts, the same one once, errors longer", () => {
  const toast = (id: number, text: string, kind: "info" | "error" = "info") => ({ id, kind, text });
  const shown = ["a", "b", "a", "c", "d", "e"].reduce<ReturnType<typeof addToast>>(
    (toasts, text, id) => addToast(toasts, toast(id, text)),
    [],
  );
  expect(shown.map(({ text }) => text)).toEqual(["a", "c", "d", "e"]);
  expect(toastDuration(toast(1, "x", "error"))).toBeGreaterThan(toastDuration(toast(1, "x")));
});
