import { setBasePath } from "@heddle/components/base-path";
import type { Json } from "@heddle/schema";
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { recall, remember } from "../connection/tab-memory.ts";
import { addToast, type ToastAction, toastDuration, withoutServerActions } from "../shell/toasts.ts";
import { runEffect as run } from "./index.ts";
import { storedEntries } from "./storage.ts";

const targets = {
  toast: vi.fn(() => "1"),
  dismiss: vi.fn(),
  navigate: vi.fn(),
  redirect: vi.fn(),
  back: vi.fn(),
  ask: vi.fn(),
  withdraw: vi.fn(),
  call: vi.fn(),
  act: vi.fn(),
  token: () => "secret",
};
const runEffect = (on: typeof targets, name: string, args: Json[]) => run(on, name, args, 7);

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
    ["success", "Saved", { id: "7" }],
    ["info", "Saved", { id: "7" }],
  ]);
});

it("shows a toast's description for its time under its id, and takes it away", () => {
  runEffect(targets, "toast", ["loading", "Saving", { id: "save", description: "3 files", duration: 0 }]);
  runEffect(targets, "dismiss", ["save"]);
  runEffect(targets, "dismiss", [null]);
  expect(targets.toast.mock.calls).toEqual([
    ["loading", "Saving", { id: "save", description: "3 files", duration: 0 }],
  ]);
  expect(targets.dismiss.mock.calls).toEqual([["save"], [null]]);
});

it("asks what the server asks, and takes it back", () => {
  runEffect(targets, "confirm", [{ title: "Delete it?", confirm: "Delete", danger: true }]);
  runEffect(targets, "prompt", [{ title: "Rename", initial: "old", required: true }]);
  runEffect(targets, "prompt", ["not options"]);
  runEffect(targets, "withdraw", [5]);
  const words = { text: "", cancel: "Cancel" };
  const empty = { label: "", placeholder: "", isMultiline: false, confirm: "OK", ...words };
  expect(targets.ask.mock.calls).toEqual([
    [7, { kind: "confirm", title: "Delete it?", confirm: "Delete", isDangerous: true, ...words }],
    [7, { kind: "prompt", title: "Rename", initial: "old", isRequired: true, ...empty }],
    [7, { kind: "prompt", title: "", initial: "", isRequired: false, ...empty }],
  ]);
  expect(targets.withdraw.mock.calls).toEqual([[5]]);
});

it("calls the app's own code, and tells that a toast's button was pressed", () => {
  runEffect(targets, "call", ["chart.draw", [1, "two"]]);
  runEffect(targets, "call", ["chart.draw", "no list"]);
  expect(targets.call.mock.calls).toEqual([[7, "chart.draw", [1, "two"]]]);
  runEffect(targets, "toast", ["info", "Deleted", { action: "Undo" }]);
  const [, , options] = targets.toast.mock.calls[0] as unknown as [string, string, { action: ToastAction }];
  expect(options.action.label).toBe("Undo");
  options.action.run();
  expect(targets.act.mock.calls).toEqual([[7]]);
});

it("goes to a page, in place of the present one, and back", () => {
  runEffect(targets, "navigate", ["/a"]);
  runEffect(targets, "replace", ["/b"]);
  runEffect(targets, "back", []);
  expect(targets.navigate.mock.calls).toEqual([["/a"], ["/b", "replace"]]);
  expect(targets.back).toHaveBeenCalledOnce();
});

it("opens a tab that knows nothing of this page, or offers to when the browser refuses", () => {
  const opened = { opener: window as Window | null };
  const open = vi
    .spyOn(window, "open")
    .mockReturnValueOnce(opened as Window)
    .mockReturnValue(null);
  runEffect(targets, "open", ["https://example.com/"]);
  expect(opened.opener).toBeNull();
  runEffect(targets, "open", ["/report"]);
  expect(open.mock.calls).toEqual([
    ["https://example.com/", "_blank"],
    [`${location.origin}/report`, "_blank"],
  ]);
  expect(targets.toast).toHaveBeenCalledOnce();
  runEffect(targets, "open", ["javascript:alert(1)"]);
  runEffect(targets, "open", ["java\nscript:alert(1)"]);
  runEffect(targets, "open", ["data:text/html,x"]);
  expect(open).toHaveBeenCalledTimes(2);
  open.mockRestore();
});

it("passes over an effect that it does not know", () => {
  runEffect(targets, "dance", ["now"]);
});

/** A field as React components have it: drawn anew at each edit. */
function Field({ heard }: { heard(text: string): void }) {
  const [text, setText] = useState("Ada");
  const edit = (value: string) => {
    heard(value);
    setText(value);
  };
  return <input id="name" value={text} onChange={(event) => edit(event.currentTarget.value)} />;
}

it("writes into a field as if it were typed, and the caret stays", async () => {
  const heard = vi.fn();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = document.createElement("div");
  document.body.append(root);
  await act(async () => createRoot(root).render(<Field heard={heard} />));
  const field = root.querySelector("input")!;
  field.focus();
  field.setSelectionRange(1, 2);
  await act(async () => runEffect(targets, "setValue", ["name", "Grace"]));
  expect(heard.mock.calls).toEqual([["Grace"]]);
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["Grace", 1, 2]);
  await act(async () => runEffect(targets, "setValue", ["name", "Grace"]));
  expect(heard).toHaveBeenCalledOnce();
  await act(async () => runEffect(targets, "clear", ["name"]));
  expect(field.value).toBe("");
  expect(heard.mock.calls.at(-1)).toEqual([""]);
  vi.unstubAllGlobals();
});

it("sets boxes, choices and radio buttons by their value", () => {
  document.body.innerHTML =
    '<input id="agreed" type="checkbox"><select id="size"><option>S</option><option>M</option></select>' +
    '<fieldset id="tone"><input type="radio" name="t" value="a" checked><input type="radio" name="t" value="b"></fieldset>';
  const field = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector)!;
  runEffect(targets, "setValue", ["agreed", true]);
  runEffect(targets, "setValue", ["size", "M"]);
  runEffect(targets, "setValue", ["tone", "b"]);
  expect(field<HTMLInputElement>("#agreed").checked).toBe(true);
  expect(field<HTMLSelectElement>("#size").value).toBe("M");
  expect(field<HTMLInputElement>("[value=b]").checked).toBe(true);
  runEffect(targets, "clear", ["agreed"]);
  expect(field<HTMLInputElement>("#agreed").checked).toBe(false);
});

it("selects a field's text, and takes the cursor out of it again", () => {
  document.body.innerHTML = '<div id="mail"><input value="a@b"></div><input id="other">';
  const field = document.querySelector("input")!;
  runEffect(targets, "select", ["mail"]);
  expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 0, 3]);
  runEffect(targets, "blur", ["other"]);
  expect(document.activeElement).toBe(field);
  runEffect(targets, "blur", ["mail"]);
  expect(document.activeElement).toBe(document.body);
});

it("scrolls to a component, or the page; smoothly unless the person wants no motion", () => {
  document.body.innerHTML = '<p id="end"></p>';
  const scrollIntoView = vi.fn();
  const scroll = vi.fn();
  Object.assign(document.querySelector("p")!, { scrollIntoView });
  vi.stubGlobal("scrollTo", scroll);
  const motion = vi.fn().mockReturnValueOnce({ matches: false }).mockReturnValue({ matches: true });
  vi.stubGlobal("matchMedia", motion);
  runEffect(targets, "scrollTo", ["end", { block: "center", smooth: true }]);
  runEffect(targets, "scrollTo", [null, { top: 0, smooth: true }]);
  expect(scrollIntoView.mock.calls).toEqual([[{ block: "center", inline: "nearest", behavior: "smooth" }]]);
  expect(scroll.mock.calls).toEqual([[{ top: 0, behavior: "auto" }]]);
  vi.unstubAllGlobals();
});

it("sets the title and prints", () => {
  const print = vi.fn();
  vi.stubGlobal("print", print);
  runEffect(targets, "setTitle", ["3 new"]);
  runEffect(targets, "print", []);
  expect(document.title).toBe("3 new");
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
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
  const names = ["todos", "heddle:session"];
  runEffect(targets, "storage", ["todos", "[1]"]);
  runEffect(targets, "storage", ["heddle:session", "stolen"]);
  expect(storedEntries(() => localStorage, names)).toEqual({ todos: "[1]" });
  expect(localStorage.getItem("heddle:session")).toBeNull();
  runEffect(targets, "storage", ["todos", null]);
  expect(storedEntries(() => localStorage, names)).toEqual({});
  runEffect(targets, "sessionStorage", ["todos", "[2]"]);
  expect(storedEntries(() => sessionStorage, names)).toEqual({ todos: "[2]" });
  expect(storedEntries(() => localStorage, names)).toEqual({});
});

it("tells of declared entries only, and of no more than a frame holds", () => {
  localStorage.setItem("big", "x".repeat(400_000));
  localStorage.setItem("small", "v");
  localStorage.setItem("private", "of something else");
  expect(storedEntries(() => localStorage, ["big", "small", "absent"])).toEqual({ small: "v" });
});

it("knows an entry for which the browser had no room until the page is left, and says when storage is refused", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  runEffect(targets, "storage", ["todos", "[3]"]);
  expect(storedEntries(() => localStorage, ["todos"])).toEqual({ todos: "[3]" });
  vi.restoreAllMocks();
  runEffect(targets, "storage", ["todos", "[4]"]);
  expect([localStorage.getItem("todos"), storedEntries(() => localStorage, ["todos"])]).toEqual([
    "[4]",
    { todos: "[4]" },
  ]);
  const refused = () => {
    throw new DOMException("no", "SecurityError");
  };
  expect(storedEntries(refused, ["todos"])).toBeNull();
});

it("writes cookies of the app, and no others", () => {
  const written: string[] = [];
  vi.spyOn(document, "cookie", "set").mockImplementation((text) => void written.push(text));
  runEffect(targets, "cookie", [
    "heddle-app-a1-theme",
    "dark",
    { maxAge: 60, path: "/a", sameSite: "strict" },
  ]);
  runEffect(targets, "cookie", ["heddle-app-a1-theme", null, {}]);
  runEffect(targets, "cookie", ["heddle_visitor", "stolen", {}]);
  runEffect(targets, "cookie", ["heddle-app-a1-theme", "x; Domain=example.com", {}]);
  expect(written).toEqual([
    "heddle-app-a1-theme=dark; Path=/a; Max-Age=60; SameSite=Strict",
    "heddle-app-a1-theme=; Path=/; Max-Age=0; SameSite=Lax",
  ]);
  vi.restoreAllMocks();
});

it("fetches cookies that scripts may not read, one after the other, again while the server is away", async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  const answers = [
    () => Promise.reject(new TypeError("away")),
    () => ({ status: 204 }),
    () => ({ status: 204 }),
  ];
  vi.stubGlobal("fetch", (_address: string, { body }: { body: string }) => {
    asked.push((JSON.parse(body) as { ticket: string }).ticket);
    return Promise.resolve(answers.shift()!());
  });
  runEffect(targets, "cookieTicket", ["first"]);
  runEffect(targets, "cookieTicket", ["second"]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(["first", "first", "second"]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("writes the address's query without a new entry in the history", () => {
  const before = history.length;
  runEffect(targets, "query", [{ filter: "open & done", page: "2" }]);
  expect(new URL(location.href).searchParams.get("filter")).toBe("open & done");
  runEffect(targets, "query", [{ filter: null, page: null }]);
  expect(location.search).toBe("");
  expect(history.length).toBe(before);
});

it("saves a file of this origin under its name, also below a path", () => {
  const saved: string[][] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push([this.href, this.download]);
  });
  setBasePath("/tools");
  runEffect(targets, "download", ["/_heddle/downloads/x", "ä.csv"]);
  runEffect(targets, "download", [`${location.origin}/tools/assets/a.pdf`]);
  setBasePath("");
  runEffect(targets, "download", [`blob:${location.origin}/1`, "made-here.txt"]);
  for (const refused of ["javascript:alert(1)", "blob:https://example.com/1", "data:text/html,x", null])
    runEffect(targets, "download", [refused]);
  expect(saved).toEqual([
    [`${location.origin}/tools/_heddle/downloads/x`, "ä.csv"],
    [`${location.origin}/tools/assets/a.pdf`, ""],
    [`blob:${location.origin}/1`, "made-here.txt"],
  ]);
  click.mockRestore();
});

it("fetches from elsewhere in a new tab, and offers it where the browser refuses", () => {
  const open = vi.spyOn(window, "open").mockReturnValueOnce(null);
  runEffect(targets, "download", ["https://example.com/a.pdf"]);
  expect(open.mock.calls).toEqual([["https://example.com/a.pdf", "_blank"]]);
  expect(targets.toast).toHaveBeenCalledWith("info", "Your browser kept a download from starting.", {
    duration: 0,
    action: { label: "Download", run: expect.any(Function) as () => void },
  });
  open.mockRestore();
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
  const memory = { token: "t", lastEffect: 3, open: [4], programHash: "h", path: "/" };
  remember(() => sessionStorage, memory);
  expect(recall(() => sessionStorage)).toEqual(memory);
  sessionStorage.setItem("heddle:session", '{"token":"t","path":"/","lastEffect":3,"open":["x"]}');
  expect(recall(() => sessionStorage)).toBeNull();
  sessionStorage.setItem("heddle:session", '{"token":5}');
  expect(recall(() => sessionStorage)).toBeNull();
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(recall(denied)).toBeNull();
  remember(denied, memory);
});

it("shows a few toasts, the same one once, errors longer", () => {
  const toast = (id: number, text: string, kind: "info" | "error" | "loading" = "info") => ({
    id: String(id),
    kind,
    text,
  });
  const shown = ["a", "b", "a", "c", "d", "e"].reduce<ReturnType<typeof addToast>>(
    (toasts, text, id) => addToast(toasts, toast(id, text)),
    [],
  );
  expect(shown.map(({ text }) => text)).toEqual(["a", "c", "d", "e"]);
  expect(toastDuration(toast(1, "x", "error"))).toBeGreaterThan(toastDuration(toast(1, "x")));
  expect(toastDuration(toast(1, "x", "loading"))).toBe(0);
  expect(toastDuration({ ...toast(1, "x"), duration: 5 })).toBe(5);
});

it("leaves a toast without the button that only a server that is gone could answer", () => {
  const action = { label: "Undo", run: () => {} };
  const toasts = [
    { id: "a", kind: "info" as const, text: "Deleted", action: { ...action, isServers: true as const } },
    { id: "b", kind: "info" as const, text: "Copy", action },
  ];
  expect(withoutServerActions(toasts)).toEqual([{ id: "a", kind: "info", text: "Deleted" }, toasts[1]]);
});

it("changes a toast in its place by its id", () => {
  const toasts = addToast(addToast([], { id: "a", kind: "loading", text: "Saving" }), {
    id: "b",
    kind: "info",
    text: "Hi",
  });
  expect(addToast(toasts, { id: "a", kind: "success", text: "Saved" })).toEqual([
    { id: "a", kind: "success", text: "Saved" },
    { id: "b", kind: "info", text: "Hi" },
  ]);
});
