/** The app that histories are recorded of: every event appends its own name to a list, so that losses, doubles and disorder are visible. */

import type { AppFiles } from "../test-runtime.ts";

/** What a visitor may do. Each carries the event's name. */
export const ACTIONS = ["add", "slow", "stream", "share"] as const;

export type Action = (typeof ACTIONS)[number];

/** How many parts a `stream` commits, named `<event>:1` and so on. */
export const STREAM_PARTS = 3;

const LOGIC = `import { SharedState, State } from "heddle";

export class Board extends SharedState {
  posts: string[] = [];
  post(name: string) { this.posts.push(name); }
  clear() { this.posts = []; }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export class Log extends State {
  names: string[] = [];
  add(name: string) { this.names.push(name); }
  async slow(name: string) {
    await pause(15);
    this.names.push(name);
  }
  async *stream(name: string) {
    for (let part = 1; part <= ${STREAM_PARTS}; part += 1) {
      this.names.push(name + ":" + part);
      yield;
      await pause(10);
    }
  }
  async share(name: string) {
    await this.use(Board).post(name);
    this.names.push(name);
  }
  clear() { return this.use(Board).clear(); }
}
`;

/** @param version two versions are two programs; what is stored fits both */
export function historyApp(version = 1): AppFiles {
  return {
    "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Histories" }),
    "state/log.ts": LOGIC,
    "pages/index.tsx": page(version, true),
    // Nothing here is shared, so that its sessions may hibernate.
    "pages/alone.tsx": page(version, false),
  };
}

/**
 * The same without anything shared, so that open tabs stay on their revision where they cannot go on in the next.
 * @param version no session can go on in the next one: what it stores beside the list fits no more
 */
export function overtakenApp(version: number): AppFiles {
  const mark = version % 2 === 1 ? "0" : "[] as string[]";
  return {
    "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Histories" }),
    "state/log.ts": LOGIC.replace("  names: string[] = [];\n", `  names: string[] = [];\n  mark = ${mark};\n`)
      .replace(/export class Board[\s\S]*?\n}\n\n/, "")
      .replace(/ {2}async share[\s\S]*?\n {2}}\n {2}clear.*\n/, "")
      .replace("SharedState, State", "State"),
    "pages/index.tsx": page(version, false),
  };
}

function page(version: number, isShared: boolean): string {
  return `import { page, use } from "heddle";
import { Button, Input, Text, VStack } from "heddle/components";
import { ${isShared ? "Board, Log" : "Log"} } from "../state/log";

export default page({ title: "Histories ${version}" }, () => {
  const log = use(Log);
  ${isShared ? "const board = use(Board);" : ""}
  return (
    <VStack>
      <Text>{\`own \${log.names.join(" ")}\`}</Text>
      ${isShared ? `<Text>{\`board \${board.posts.join(" ")}\`}</Text>` : ""}
      <Input label="add" onChange={log.add} />
      <Input label="slow" onChange={log.slow} />
      <Input label="stream" onChange={log.stream} />
      ${isShared ? `<Input label="share" onChange={log.share} /><Button onClick={log.clear}>Clear</Button>` : ""}
    </VStack>
  );
});
`;
}
