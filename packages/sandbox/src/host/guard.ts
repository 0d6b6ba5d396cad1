/** Watches what an isolate says: lets through what is within the budgets, answers or drops the rest (SPEC.md, GU rules). */

import type { EngineRecord } from "@heddle/state-engine/frames";
import { type Budgets, HARD_FACTOR } from "../budgets/budgets.ts";

export type Verdict =
  /** `warning`: a sentence for the app's author. */
  | { kind: "pass"; warning?: string }
  | { kind: "drop" }
  /** The host call fails with this message; nobody hears of it. */
  | { kind: "refuse"; call: number; message: string }
  /** The isolate has to go. */
  | { kind: "breach"; message: string };

const PASS: Verdict = { kind: "pass" };
const DROP: Verdict = { kind: "drop" };
/** Budgets per event also renew after this long, for timers that outlive their event. */
const WINDOW_MILLISECONDS = 10_000;
/** Stored name of a shared key, UTF-16 units: a class's id and 128 characters, escaped. */
const LONGEST_KEY = 4_096;

interface Use {
  since: number;
  calls: number;
  pieces: number;
  units: number;
  cut: boolean;
}

export class Guard {
  private readonly budgets: Budgets;
  private readonly known = new Set<string>();
  private readonly uses = new Map<string, Use>();
  private readonly open = new Set<number>();
  /** Keys of shared states that it holds. */
  private readonly keys = new Set<string>();

  constructor(budgets: Budgets) {
    this.budgets = budgets;
  }

  opened(session: string): void {
    this.known.add(session);
  }

  closed(session: string): void {
    this.known.delete(session);
    this.uses.delete(session);
  }

  answered(call: number): void {
    this.open.delete(call);
  }

  judge(record: EngineRecord, now: number): Verdict {
    switch (record.kind) {
      case "commit":
      case "refused":
        if (!this.known.has(record.session)) return DROP;
        if (record.ack > 0) this.uses.delete(record.session);
        return this.judgeSizes(record.ops.length, record.writes);
      case "opened":
        return this.known.has(record.session) ? this.judgeSizes(0, record.writes) : DROP;
      case "shared":
        return this.judgeSizes(0, record.writes);
      case "load":
        return this.judgeKey(record.key);
      case "release":
        this.keys.delete(record.key);
        return PASS;
      case "stopped":
        return PASS;
      case "unloaded":
      case "rested":
      case "model":
      case "admitted":
      case "inspected":
      case "told":
      case "trace":
      case "answered":
      case "awaits":
        return this.known.has(record.session) ? PASS : DROP;
      case "call":
        return this.judgeCall(record, now);
      case "log":
        return this.judgeLog(record, now);
    }
  }

  private judgeSizes(patch: number, writes: { text: string | null }[]): Verdict {
    let change = 0;
    for (const write of writes) change += write.text?.length ?? 0;
    const { patchUnits, changeUnits } = this.budgets;
    if (patch <= patchUnits && change <= changeUnits) return PASS;
    const what =
      patch > patchUnits ? `sent ${patch} characters to the page` : `changed ${change} characters of state`;
    const most = patch > patchUnits ? patchUnits : changeUnits;
    if (patch > patchUnits * HARD_FACTOR || change > changeUnits * HARD_FACTOR)
      return { kind: "breach", message: `One commit ${what}; at most ${most * HARD_FACTOR} are possible.` };
    return {
      kind: "pass",
      warning: `One commit ${what}. Keep it below ${most}: change parts of a list rather than all of it.`,
    };
  }

  private judgeKey(key: string): Verdict {
    this.keys.add(key);
    if (key.length <= LONGEST_KEY && this.keys.size <= this.budgets.sharedKeys) return PASS;
    return {
      kind: "breach",
      message: `The app uses more than ${this.budgets.sharedKeys} keys of shared state at once.`,
    };
  }

  private judgeCall(record: EngineRecord & { kind: "call" }, now: number): Verdict {
    if (this.open.has(record.call))
      return { kind: "breach", message: "The app changed the engine it runs on." };
    if (this.open.size >= this.budgets.concurrentHostCalls)
      return {
        kind: "refuse",
        call: record.call,
        message: `More than ${this.budgets.concurrentHostCalls} requests of this app are under way.`,
      };
    const use = this.use(record.session, now);
    const isPiece = record.name === "file";
    const count = isPiece ? ++use.pieces : ++use.calls;
    const most = isPiece ? this.budgets.filePieces : this.budgets.hostCalls;
    if (count > most)
      return {
        kind: "refuse",
        call: record.call,
        message: `More than ${most} ${isPiece ? "pieces of files" : "requests"} from one event.`,
      };
    this.open.add(record.call);
    return PASS;
  }

  private judgeLog(record: EngineRecord & { kind: "log" }, now: number): Verdict {
    const use = this.use(record.entry.session, now);
    if (use.cut) return DROP;
    const { text, stack = "", handler = "" } = record.entry;
    use.units += text.length + stack.length + handler.length;
    if (use.units <= this.budgets.consoleUnits) return PASS;
    use.cut = true;
    record.entry.level = "warn";
    record.entry.text = `Console output of more than ${this.budgets.consoleUnits} characters from one event: the rest is cut.`;
    delete record.entry.stack;
    delete record.entry.handler;
    return PASS;
  }

  /** What a session has used; names that are none of ours count together, lest they fill our memory. */
  private use(named: string, now: number): Use {
    const session = this.known.has(named) ? named : "";
    const use = this.uses.get(session);
    if (use && now - use.since < WINDOW_MILLISECONDS) return use;
    const fresh = { since: now, calls: 0, pieces: 0, units: 0, cut: false };
    this.uses.set(session, fresh);
    return fresh;
  }
}
