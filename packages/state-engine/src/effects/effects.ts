import type { Json } from "@heddle/schema";
import { type FileData, writeDownload } from "../files/index.ts";
import type { EffectName, EngineEffectName } from "../protocol/messages.ts";
import { Answers, type Question } from "./answers.ts";
import { Callbacks } from "./callbacks.ts";
import type { EffectPort } from "./effect.ts";
import { type UserInterface, userInterface } from "./user-interface.ts";

/** More effects than this in one commit are a mistake: the rest are dropped and logged. */
const MOST_EFFECTS = 100;

export interface EffectsListener {
  /** More than a commit takes were told. */
  overflow(): void;
  /** Something waits to be sent. */
  added(): void;
  /** A handler waits for what was just told: it has to be sent now. */
  asked(): void;
  /** A person's answer is awaited from now on, or no more. */
  awaits(person: boolean): void;
  /** What was told in the background did not happen; `what` begins a sentence. */
  failed(what: string, error: unknown): void;
  /** Asks the host, which keeps files for browsers. */
  callFiles(args: Json[]): Promise<Json>;
}

/** Effects of one session, numbered in one sequence that goes on over restores. */
export class Effects implements EffectPort {
  form: EffectPort["form"] = null;
  private ops: string[] | null = null;
  private next: number;
  private readonly listener: EffectsListener;
  private interface: UserInterface | null = null;
  private answers: Answers | null = null;
  private callbacks: Callbacks | null = null;
  /** Something waits for a person. */
  isPersonAwaited = false;

  /** `patchSeq` = the session's last patch: numbers given before it are lower than any given now. */
  constructor(patchSeq: number, listener: EffectsListener) {
    this.next = (patchSeq + 1) * (MOST_EFFECTS + 1) + 1;
    this.listener = listener;
  }

  add(name: EngineEffectName, ...args: Json[]): number {
    const id = this.next++;
    this.ops ??= [];
    if (this.ops.length < MOST_EFFECTS) this.ops.push(JSON.stringify(["!", id, name, ...args]));
    else this.listener.overflow();
    this.listener.added();
    return id;
  }

  ask<Answer>(name: EffectName, args: readonly Json[], question: Question<Answer>): Promise<Answer> {
    if (this.ops && this.ops.length >= MOST_EFFECTS)
      return Promise.reject(new Error(`ui.${name}: too many effects at once.`));
    this.answers ??= new Answers();
    const answer = this.answers.ask(this.add(name, ...args), question);
    this.tellAwaiting();
    this.listener.asked();
    return answer;
  }

  keep(name: string, content: FileData): Promise<string> {
    const kept = writeDownload((args) => this.listener.callFiles(args), name, content);
    // A handler need not await it, and then nobody else would hear of it.
    kept.catch((error: unknown) => this.listener.failed(`The download ${JSON.stringify(name)}`, error));
    return kept;
  }

  offer(effect: number, run: () => unknown): void {
    this.callbacks ??= new Callbacks();
    this.callbacks.add(effect, run);
  }

  /** What the browser said to an effect. Gives what is wrong with it, or "". */
  answer(effect: number, value: Json): string {
    const problem = this.answers?.answer(effect, value) ?? "";
    this.tellAwaiting();
    return problem;
  }

  /** What a toast's button runs; null = nothing (any more). */
  takeCallback(effect: number): (() => unknown) | null {
    return this.callbacks?.take(effect) ?? null;
  }

  /** Nobody answers what is asked any more: it is taken off the page, and who asked goes on with that. */
  giveUp(why: string): void {
    if (!this.answers) return;
    for (const effect of this.answers.numbers) this.add("withdraw", effect);
    this.answers.giveUp(why);
    this.tellAwaiting();
  }

  private tellAwaiting(): void {
    const isPersonAwaited = this.answers?.isPersonAwaited ?? false;
    if (isPersonAwaited === this.isPersonAwaited) return;
    this.isPersonAwaited = isPersonAwaited;
    this.listener.awaits(isPersonAwaited);
  }

  /** The effects since the last call, as operations in JSON text. */
  take(): readonly string[] {
    const ops = this.ops ?? NONE;
    this.ops = null;
    return ops;
  }

  /** Nothing waits to be sent or answered, and no toast has a button. */
  get isSettled(): boolean {
    return this.ops === null && (this.answers?.numbers.length ?? 0) === 0 && !this.callbacks?.isOffered;
  }

  get ui(): UserInterface {
    this.interface ??= userInterface(this);
    return this.interface;
  }
}

const NONE: readonly string[] = [];
