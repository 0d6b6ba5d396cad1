import type { Json } from "@heddle/schema";
import type { ClientModel, ClientScope } from "@heddle/state-engine/model";
import type { EachTemplate, LocalProgram, Template } from "@heddle/state-engine/program";
import { loadClientModule } from "../client-module/client-module.ts";

/** A scope that the browser made: a row of a list of its own, or a part within one. */
export interface LocalScope extends ClientScope {
  /** The nearest scope around it that the server knows: its events are sent from there. */
  readonly home: ClientScope;
}

/** The scope as far as the server knows it. */
export function homeOf(scope: ClientScope): ClientScope {
  return "home" in scope ? (scope as LocalScope).home : scope;
}

/** What a page shows of local state, over the values that the server sends. */
export interface LocalLayer {
  /** Is this binding, or list, the browser's? */
  has(binding: number): boolean;
  value(scope: ClientScope, binding: number): Json;
  /** The rows that a list shows; null when it is the server's alone. */
  rows(scope: ClientScope, node: EachTemplate): readonly ClientScope[] | null;
  /** A part that is mounted in a scope that the browser made. */
  branch(scope: LocalScope, control: number, part: number): ClientScope;
  subscribe(scope: ClientScope, binding: number, listener: () => void): () => void;
  /** Does this event run in the browser? */
  runs(event: number): boolean;
  run(scope: ClientScope, event: number, payload: Json | undefined): void;
  /** The page is shown: the local states that it uses are told. */
  opened(): void;
}

/** Who hears what a person answers to an effect. */
export interface EffectAnswers {
  answer(effect: number, value: Json): void;
  /** The effect's button was pressed. */
  act(effect: number): void;
}

/** What the local layer needs of the page around it. */
export interface LocalPort {
  /** An event of the server's, from a scope that it knows. */
  send(scope: ClientScope, event: number, payload: Json): void;
  /** Does something in this browser: see `runEffect`. */
  effect(name: string, args: readonly Json[], id: number, answered: EffectAnswers): void;
  /** Local code threw. */
  failed(error: unknown): void;
}

type Make = (
  program: LocalProgram,
  template: Template,
  model: ClientModel,
  port: LocalPort,
) => LocalLayer | null;

const programs = new Map<string, LocalProgram>();
let make: Make | null = null;

/** Loads what the local half of a template takes. One that fails to load shows local state as it begins, and says so. */
export async function loadLocal({ local, clientModule }: Template): Promise<void> {
  if (!local || clientModule === undefined || programs.has(clientModule)) return;
  try {
    const [layer, loaded] = await Promise.all([import("../local/index.ts"), loadClientModule(clientModule)]);
    make = layer.makeLocalLayer;
    if (loaded.local) programs.set(clientModule, loaded.local);
  } catch (error) {
    console.error(error);
  }
}

/** The local layer of a template whose local half was loaded. */
export function localLayerOf(template: Template, model: ClientModel, port: LocalPort): LocalLayer | null {
  const program =
    template.local && template.clientModule !== undefined && programs.get(template.clientModule);
  return program && make ? make(program, template, model, port) : null;
}
