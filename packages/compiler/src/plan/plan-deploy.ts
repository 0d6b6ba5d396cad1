/** Compares the program that is live with the one that is to take its place. Pure; the rules stand in docs/guide/deploys.md. */

import type { Durability } from "@heddle/schema";
import type { PageInfo, Program } from "@heddle/state-engine/program";
import type { DeployPlan, PlanReason } from "./plan.ts";
import { type DescribedClass, planFields } from "./plan-fields.ts";

/** What of a release matters to sessions that are open. */
export interface Deployable {
  program: Pick<Program, "hash" | "info" | "stored" | "templates">;
  /** Where its sessions are kept; absent = where the installation says. */
  durability?: Durability | undefined;
}

/** Is the deploy of `next` over `old` warm or cold, and why? */
export function planDeploy(old: Deployable, next: Deployable): DeployPlan {
  const reasons = durabilityReasons(old, next);
  if (old.program.hash !== next.program.hash)
    reasons.push(...classReasons(old, next), ...pageReasons(old.program, next.program));
  reasons.sort((one, other) => Number(one.kind === "warm") - Number(other.kind === "warm"));
  const isSame = old.program.hash === next.program.hash && reasons.length === 0;
  const isCold = reasons.some(({ kind }) => kind === "cold");
  return { kind: isCold ? "cold" : isSame ? "same" : "warm", reasons };
}

function durabilityReasons(old: Deployable, next: Deployable): PlanReason[] {
  if (old.durability === next.durability) return [];
  const word = (durability: string | undefined) => durability ?? "what the installation says";
  return [
    {
      kind: "warm",
      what: `The app's durability was ${word(old.durability)} and is ${word(next.durability)} now.`,
      consequence: "Sessions move to the other store.",
    },
  ];
}

function classReasons(old: Deployable, next: Deployable): PlanReason[] {
  const before = classesOf(old);
  const after = classesOf(next);
  const added = [...after.keys()].filter((id) => !before.has(id));
  const reasons: PlanReason[] = [];
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is) reasons.push(...(is.info.kind === was.info.kind ? planFields(was, is) : [kindChanged(was, is)]));
    else reasons.push(...goneClass(was, added, after));
  }
  return reasons;
}

function classesOf({ program }: Deployable): Map<string, DescribedClass> {
  return new Map(
    program.info.states.map((info) => [
      info.id,
      { info, stored: program.stored?.[info.id] ?? { fields: {} } },
    ]),
  );
}

function goneClass(
  was: DescribedClass,
  added: readonly string[],
  after: ReadonlyMap<string, DescribedClass>,
): PlanReason[] {
  if (Object.keys(was.stored.fields).length === 0) return [];
  const { id, kind } = was.info;
  const moved = added.find((other) => isSuccessor(was, after.get(other)!));
  if (moved !== undefined) {
    const consequence = `What ${spoken(id)} held does not go along: a class is known by its file and name.`;
    return [{ kind: "cold", class: id, what: `${spoken(id)} is called ${spoken(moved)} now.`, consequence }];
  }
  return kind === "shared"
    ? [
        {
          kind: "cold",
          class: id,
          what: `${spoken(id)} is gone.`,
          consequence: "What everybody shares in it is lost.",
        },
      ]
    : [{ kind: "warm", class: id, what: `${spoken(id)} is gone.`, consequence: "What it held is dropped." }];
}

/** The same class under another name, or in another file. */
function isSuccessor(was: DescribedClass, other: DescribedClass): boolean {
  const isSameName = other.info.id.split("#")[1] === was.info.id.split("#")[1];
  return isSameName || JSON.stringify(other.stored.fields) === JSON.stringify(was.stored.fields);
}

function kindChanged(was: DescribedClass, is: DescribedClass): PlanReason {
  const isShared = is.info.kind === "shared";
  return {
    kind: "cold",
    class: is.info.id,
    what: `${spoken(was.info.id)} was ${isShared ? "each visitor's own" : "shared"} and is ${isShared ? "shared" : "each visitor's own"} now.`,
    consequence: isShared ? "What visitors had in it is lost." : "What everybody shares in it is lost.",
  };
}

function pageReasons(old: Deployable["program"], next: Deployable["program"]): PlanReason[] {
  const after = new Map(next.info.pages.map((page) => [page.path, page]));
  const before = new Set(old.info.pages.map(({ path }) => path));
  const gone = old.info.pages.filter(({ path }) => !after.has(path));
  return [
    ...gone.map(({ path }) => ({
      kind: "warm" as const,
      page: path,
      what: `The page ${path} is gone.`,
      consequence: "Tabs that show it stay on it until they leave it.",
    })),
    ...next.info.pages
      .filter(({ path }) => !before.has(path))
      .map(({ path }) => ({
        kind: "warm" as const,
        page: path,
        what: `The page ${path} is new.`,
        consequence: "Nothing changes for tabs that are open.",
      })),
    ...old.info.pages
      .filter((page) => isDrawnAnew(page, after.get(page.path)))
      .map(({ path }) => ({
        kind: "warm" as const,
        page: path,
        what: `The page ${path} changed.`,
        consequence: "Tabs that show it are drawn anew; what was typed stays.",
      })),
  ];
}

function isDrawnAnew(page: PageInfo, next: PageInfo | undefined): boolean {
  return next !== undefined && page.templateHash !== next.templateHash;
}

/** `state/cart.ts Cart` */
function spoken(id: string): string {
  return id.replace("#", " ");
}
