import { afterEach, expect, it } from "vitest";
import type { InstallationFigures } from "../api/contract.ts";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { Checks } from "./checks.tsx";

let drawn: Drawn | null = null;
afterEach(() => drawn?.close());

const health = (checks: Record<string, string>) => ({ ready: false, checks });

it("says what works, what does not and why, and which runtime is silent", () => {
  const node = {
    node: "n1",
    at: 0,
    uptimeSeconds: 1,
    connections: 0,
    sessions: { live: 0, provisional: 0 },
    programs: 0,
    events: 0,
    processes: [],
    loopDelay: { p50: 0, p99: 0 },
    health: health({ sandbox: "ok", store: "It took too long." }),
    confinement: { level: "process", message: "It is not confined." },
  } satisfies Extract<InstallationFigures["nodes"][number], { value: unknown }>["value"];
  const figures: InstallationFigures = {
    at: 0,
    nodes: [
      { address: "10.0.0.5:3101", value: node },
      { address: "10.0.0.6:3101", problem: "It does not answer." },
    ],
    editor: { processes: [], health: health({ database: "ok" }), connections: 0, documents: 0 },
    confinement: { level: "process", message: "It is not confined." },
  };
  drawn = draw(editorOn(appWith([])), <Checks figures={figures} />);
  const lines = [...drawn.root.querySelectorAll("li")].map((line) => line.textContent);
  expect(lines).toEqual([
    "Editor: the database answers (well)",
    "Runtime n1: apps can be started (well)",
    "Runtime n1: sessions cannot be storedIt took too long.",
    "Runtime: at 10.0.0.6:3101It does not answer.",
    "App code is shut in by the process's own limits",
  ]);
  expect(drawn.root.querySelector("[role=status]")!.textContent).toBe("It is not confined.");
});
