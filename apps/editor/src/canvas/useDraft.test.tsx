import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../testing/draw.tsx";
import { type Draft, useDraft } from "./useDraft.ts";

const HOUR = 60 * 60 * 1000;
let root: Root;
let shown: Draft;
let answers: (() => Response)[];

function Shown() {
  [shown] = useDraft("a1");
  return null;
}

function access(token: string): () => Response {
  return () =>
    Response.json({
      origin: "http://draft-a1.localhost:3001",
      token,
      expiresAt: new Date(Date.now() + 12 * HOUR).toISOString(),
    });
}

beforeEach(async () => {
  vi.useFakeTimers();
  answers = [access("first")];
  vi.stubGlobal("fetch", async () => answers.shift()?.() ?? Response.error());
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Shown />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const token = () => (shown.state === "ready" ? shown.access.token : shown.state);

test("access is renewed before it expires, and the newest is what counts", async () => {
  expect(token()).toBe("first");
  answers.push(access("second"));
  await pass(11 * HOUR);
  expect(token()).toBe("first");
  await pass(HOUR);
  expect(token()).toBe("second");
});

test("after the machine has slept past the end, access is renewed as soon as the clock is looked at", async () => {
  answers.push(access("second"));
  vi.setSystemTime(Date.now() + 24 * HOUR);
  await pass(60_000);
  expect(token()).toBe("second");
});

test("a server that is away keeps what stands; one that refuses ends it", async () => {
  answers.push(
    () => Response.json({ code: "x", message: "Away." }, { status: 503 }),
    () => Response.json({ code: "not-signed-in", message: "Sign in first." }, { status: 401 }),
  );
  await pass(12 * HOUR - 60_000);
  expect([token(), answers.length]).toEqual(["first", 1]);
  await pass(4_000);
  expect(shown).toMatchObject({ state: "failed", error: { message: "Sign in first." } });
});
