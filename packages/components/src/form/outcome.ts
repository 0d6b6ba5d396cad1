interface WithOutcome {
  outcome(): Promise<boolean>;
}

/** Does it tell what became of it? An event that goes to the server does; other handlers are done at once. */
export function hasOutcome(sent: unknown): sent is WithOutcome {
  return typeof sent === "object" && sent !== null && "outcome" in sent && typeof sent.outcome === "function";
}

/** Resolves when an event is done: false = it was refused. */
export async function outcomeOf(sent: unknown): Promise<boolean> {
  return hasOutcome(sent) ? sent.outcome() : true;
}
