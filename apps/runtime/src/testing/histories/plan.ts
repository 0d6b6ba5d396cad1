/** What happens in a random history; all of it follows from the seed, but for when the machine gets to it. */

import type { Durability } from "@heddle/schema";
import type { Action } from "./history-app.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { actionsAt } from "./recorder.ts";

export const LEVELS: readonly Durability[] = ["memory", "file", "redis", "postgres"];

export interface PlannedClient {
  path: "/" | "/alone";
  /** What it does, each after a pause in milliseconds. */
  actions: { pause: number; action: Action }[];
}

export type FaultName = "cut" | "kill runner" | "kill gateway" | "freeze" | "duplicate" | "deploy" | "rest";

export interface Plan {
  seed: number;
  durability: Durability;
  clients: PlannedClient[];
  /** One after the other, each after a pause in milliseconds. `client`: to which of them. */
  faults: { pause: number; name: FaultName; client: number }[];
}

/** Each is as likely as it is often here. */
const FAULTS: readonly FaultName[] = [
  ...Array<FaultName>(8).fill("cut"),
  ...Array<FaultName>(3).fill("kill runner"),
  "kill gateway",
  "freeze",
  ...Array<FaultName>(2).fill("duplicate"),
  ...Array<FaultName>(2).fill("deploy"),
  ...Array<FaultName>(2).fill("rest"),
];

/** Three deaths under its events close a session, as they should. */
const MOST_RUNNER_DEATHS = 2;

export function makePlan(seed: number): Plan {
  const random = new RandomNumbers(seed);
  const durability = LEVELS[seed % LEVELS.length]!;
  const clients = Array.from({ length: 3 }, () => makeClient(random, random.between(8, 30)));
  const faults: Plan["faults"] = [];
  const count = random.between(1, 5);
  while (faults.length < count) {
    const name = random.pick(FAULTS);
    // Memory is lost with its process, and says so.
    if (name === "kill gateway" && durability === "memory") continue;
    const deaths = faults.filter((one) => one.name.startsWith("kill")).length;
    if (name.startsWith("kill") && deaths >= MOST_RUNNER_DEATHS) continue;
    faults.push({ pause: random.between(10, 120), name, client: random.between(0, 2) });
  }
  return { seed, durability, clients, faults };
}

/** What the page of a duplicated tab does. */
export function makeDuplicate(seed: number, path: PlannedClient["path"], number: number): PlannedClient {
  return { path, actions: actionsOf(new RandomNumbers(seed * 31 + number), path, 6) };
}

function makeClient(random: RandomNumbers, count: number): PlannedClient {
  const path = random.next() < 0.7 ? "/" : "/alone";
  return { path, actions: actionsOf(random, path, count) };
}

function actionsOf(
  random: RandomNumbers,
  path: PlannedClient["path"],
  count: number,
): PlannedClient["actions"] {
  // Most are quick: what is slow keeps all after it waiting.
  const actions: Action[] = [...actionsAt(path), "add", "add"];
  return Array.from({ length: count }, () => ({
    pause: random.between(1, 25),
    action: random.pick(actions),
  }));
}

/** The plan in a line, for whoever looks into a history that broke a promise. */
export function describePlan({ seed, durability, clients, faults }: Plan): string {
  const visitors = clients.map(({ path, actions }) => `${path} ${actions.length} events`).join(", ");
  return `seed ${seed} at ${durability}: clients ${visitors}; ${faults.map(({ pause, name, client }) => `${pause} ms, ${name} (${client})`).join("; ")}`;
}
