import type { SiteFigures } from "@heddle/observability/figures";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AppFiguresAnswer } from "../api/contract.ts";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { OperationsPanel } from "./operationsPanel.tsx";
import { sparklinePoints } from "./sparkline.tsx";

const none = { counts: Array.from({ length: 15 }, () => 0), sum: 0 };

function figures(changes: Partial<SiteFigures> = {}): SiteFigures {
  return {
    sessions: { live: 3, provisional: 1 },
    events: 0,
    patches: 0,
    patchBytes: 0,
    outboxOverflows: 0,
    strikes: 0,
    restarts: { killed: 0, memory: 0, timeout: 0 },
    errors: { handler: 0, refused: 0 },
    calls: { ok: 0, failed: 0 },
    handler: none,
    commit: none,
    runner: { bytes: 80 * 1024 * 1024, cpuSeconds: 1 },
    quarantined: [],
    ...changes,
  };
}

/** What the server answers, one after the other; the last again and again. An Error: it does not. */
let answers: (AppFiguresAnswer | Error)[];
let asked: string[];
let drawn: Drawn | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path}`);
    if (init.method === "DELETE") return new Response(null, { status: 204 });
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error)
      return Response.json({ code: "runtime-away", message: answer.message }, { status: 503 });
    return Response.json(answer);
  });
});
afterEach(() => {
  drawn?.close();
  drawn = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(...given: (AppFiguresAnswer | Error)[]): Promise<Drawn> {
  answers = given;
  drawn = draw(editorOn(appWith([])), <OperationsPanel />);
  await pass(0);
  return drawn;
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function shown(panel: Drawn, group: string): Record<string, string> {
  const section = panel.find("section", group);
  return Object.fromEntries(
    [...section.querySelectorAll("dt")].map((name) => [
      name.firstElementChild!.textContent,
      name.parentElement!.querySelector("dd")!.textContent,
    ]),
  );
}

it("shows what runs, and how events move from one look to the next", async () => {
  const fast = { counts: [40, ...Array.from({ length: 14 }, () => 0)], sum: 0.01 };
  const panel = await open(
    { at: 1_000, production: figures(), draft: null },
    { at: 3_000, production: figures({ events: 40, patchBytes: 8_192, handler: fast }), draft: null },
  );
  expect(shown(panel, "Visitors")).toEqual({ "Live sessions": "3", "Page loads": "1" });
  expect(shown(panel, "Events")).toMatchObject({ Events: "–", Handler: "–" });
  expect(shown(panel, "Runner")).toMatchObject({ Memory: "80 MB" });
  await pass(2_100);
  expect(shown(panel, "Events")).toMatchObject({
    Events: "20/s",
    "Since the start": "40",
    Handler: "0.3 ms · 0.5 ms",
    Sent: "4.0 KB/s",
  });
  expect(panel.find("section", "Trouble").textContent).toContain("None since the runtime started.");
});

it("names trouble, and only that which there is", async () => {
  const panel = await open({
    at: 1,
    production: figures({
      errors: { handler: 2, refused: 0 },
      restarts: { killed: 0, memory: 1, timeout: 2 },
      strikes: 3,
    }),
    draft: null,
  });
  expect(shown(panel, "Trouble")).toEqual({ "Handler errors": "2", Restarts: "3", Strikes: "3" });
});

it("teaches what to do where nothing has run, for each of the two", async () => {
  const panel = await open({ at: 1, production: null, draft: null });
  expect(panel.root.textContent).toContain("Publish the app and open it");
  panel.click(panel.find("button", "Draft"));
  expect(panel.root.textContent).toContain("Switch to Interact");
});

it("says that the runtime is away, keeps what it knows, and goes on once it is back", async () => {
  const panel = await open(
    { at: 1_000, production: figures(), draft: null },
    new Error("The runtime does not answer, so there are no figures."),
    { at: 9_000, production: figures({ sessions: { live: 9, provisional: 0 } }), draft: null },
  );
  await pass(2_100);
  expect(panel.root.querySelector("[role=alert]")!.textContent).toContain(
    "The runtime does not answer, so there are no figures. What is shown is from before.",
  );
  expect(shown(panel, "Visitors")["Live sessions"]).toBe("3");
  panel.click(panel.find("button", "Try again"));
  await pass(0);
  expect(panel.root.querySelector("[role=alert]")).toBeNull();
  expect(shown(panel, "Visitors")["Live sessions"]).toBe("9");
});

it("says why a version is in quarantine, and lets it run again", async () => {
  const quarantined = [
    { program: "p1", handler: "Images.generate", reason: "It ran for too long.", at: 0, isNewest: true },
  ];
  const panel = await open(
    { at: 1, production: figures({ quarantined }), draft: null },
    { at: 2, production: figures(), draft: null },
  );
  expect(panel.find("section", "Quarantine").textContent).toContain(
    "Images.generate stopped it for several visitors. It ran for too long.",
  );
  panel.click(panel.find("button", "Run it again"));
  await pass(0);
  expect(asked).toContain("DELETE /api/apps/test/quarantine/p1");
  expect(panel.root.textContent).not.toContain("In quarantine");
});

it("tells a version that nobody gets any more apart from the one that visitors get", async () => {
  const earlier = { program: "p1", handler: "Images.generate", reason: "It ran.", at: 0, isNewest: false };
  const live = { ...earlier, program: "p2", isNewest: true };
  answers = [{ at: 1, production: figures({ quarantined: [earlier] }), draft: null }];
  const editor = editorOn(appWith([]));
  drawn = draw(editor, <OperationsPanel />);
  await pass(0);
  expect(drawn.find("section", "Quarantine").textContent).toContain("Visitors get a newer one.");
  expect(editor.isStopped.get()).toBe(false);
  answers = [{ at: 2, production: figures({ quarantined: [earlier, live] }), draft: null }];
  await pass(2_100);
  expect(drawn.find("section", "Quarantine").textContent).toContain("whoever comes gets a page that says so");
  expect(editor.isStopped.get()).toBe(true);
});

it("asks nobody any more once it is closed", async () => {
  const panel = await open({ at: 1, production: null, draft: null });
  panel.close();
  drawn = null;
  const before = asked.length;
  await pass(10_000);
  expect(asked).toHaveLength(before);
});

it("a small chart stays within its room, whatever the values", () => {
  expect(sparklinePoints([0, 0, 0])).toBe("0,18.5 32,18.5 64,18.5");
  expect(sparklinePoints([0, 5_000_000])).toBe("0,18.5 64,1.5");
  expect(sparklinePoints([0, 0.01], 0.1)).toBe("0,18.5 64,16.8");
});
