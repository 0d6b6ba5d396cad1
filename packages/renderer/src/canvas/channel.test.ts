import { describe, expect, it } from "vitest";
import { openChannel } from "./channel.ts";

type Listener = (event: MessageEvent) => void;

/** A frame whose parent records what it was sent. */
function frameWithParent() {
  const sent: { data: unknown; origin: string }[] = [];
  const parent = { postMessage: (data: unknown, origin: string) => sent.push({ data, origin }) };
  const listeners = new Set<Listener>();
  const frame = {
    parent,
    addEventListener: (_type: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
  } as unknown as Window;
  const arrive = (data: unknown, origin: string, source: unknown = parent) => {
    for (const listener of listeners) listener({ data, origin, source } as MessageEvent);
  };
  return { frame, sent, arrive };
}

const envelope = (token: string, message: unknown) => ({ heddle: "canvas", token, message });

describe("the canvas's end of the bus", () => {
  it("hears the editor only after a hello with the draft's token, and only from that origin and window", () => {
    const { frame, arrive, sent } = frameWithParent();
    const heard: string[] = [];
    const channel = openChannel(frame, "right", (message) => heard.push(message.kind));
    const mode = { kind: "mode", mode: "edit" };
    arrive(envelope("right", mode), "https://editor.test");
    arrive(envelope("wrong", { kind: "hello", token: "wrong" }), "https://evil.test");
    channel.send({ kind: "hovered", node: "early" });
    expect(heard).toEqual([]);
    expect(sent.map((each) => each.origin)).toEqual(["*"]);

    arrive(envelope("right", { kind: "hello", token: "right" }), "https://editor.test");
    arrive(envelope("right", mode), "https://editor.test");
    arrive(envelope("right", mode), "https://evil.test");
    arrive(envelope("right", mode), "https://editor.test", {});
    arrive("nonsense", "https://editor.test");
    arrive(envelope("right", null), "https://editor.test");
    expect(heard).toEqual(["hello", "mode"]);

    expect(sent.at(-1)).toEqual({
      data: envelope("right", { kind: "hovered", node: "early" }),
      origin: "https://editor.test",
    });
    channel.send({ kind: "hovered", node: null });
    expect(sent.at(-1)).toEqual({
      data: envelope("right", { kind: "hovered", node: null }),
      origin: "https://editor.test",
    });
  });

  it("opens to nobody when the draft has no token", () => {
    const { frame, arrive } = frameWithParent();
    const heard: string[] = [];
    openChannel(frame, "", (message) => heard.push(message.kind));
    arrive(envelope("", { kind: "hello", token: "" }), "https://editor.test");
    expect(heard).toEqual([]);
  });
});
