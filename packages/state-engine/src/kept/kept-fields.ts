/** The fields of a session that live elsewhere: what the browser keeps reaches them, what handlers write goes to the browser. SPEC.md, rules K. */

import type { Json } from "@heddle/schema";
import type { Effects } from "../effects/effects.ts";
import type { Services } from "../engine/services.ts";
import type { KeptEntries } from "../frames/frames.ts";
import type { StoreFailure } from "../store/field-store.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import type { KeptField } from "./kept-field.ts";

export interface KeptPort {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  /** The address's query as it is. */
  readonly query: Readonly<Record<string, string>>;
  /** The address gets another query without a navigation. */
  changeQuery(changes: Readonly<Record<string, string | null>>): void;
}

export class KeptFields {
  private readonly port: KeptPort;
  /** What the browser is known to keep, for states that are made later. */
  private entries: KeptEntries;
  /** Fields that were written since the last commit. */
  private unsent: Map<InstanceNode, Set<string>> | null = null;

  constructor(port: KeptPort, entries: KeptEntries) {
    this.port = port;
    this.entries = entries;
  }

  /** The first value of a field whose instance is being made. */
  first(instance: InstanceNode, field: string, kept: KeptField): unknown {
    const { name } = kept.kind;
    const place = name === "query" ? this.port.query : this.entries[name];
    return this.read(instance, field, kept, place);
  }

  private read(
    instance: InstanceNode,
    field: string,
    kept: KeptField,
    place: Readonly<Record<string, string | null>> | undefined,
  ): unknown {
    const entry = kept.entry(instance, field);
    const text = place && Object.hasOwn(place, entry) ? place[entry] : null;
    if (text === null || text === undefined) return kept.initial;
    const reading = kept.read(text);
    if (reading.ok) return reading.value;
    const where = `${instance.shape.stateClass.name}.${field}`;
    const { services, session } = this.port;
    services.log({
      level: "warn",
      text: `${where}: what ${kept.kind.place} ${JSON.stringify(entry)} holds ${reading.because}; the field has its initial value.`,
      session,
    });
    return kept.initial;
  }

  /** A handler wrote a field. */
  wrote(instance: InstanceNode, field: string): void {
    this.unsent ??= new Map();
    const fields = this.unsent.get(instance);
    if (fields) fields.add(field);
    else this.unsent.set(instance, new Set([field]));
  }

  /**
   * Tells the browser what has changed, once per commit and as it is now: what was assigned, and what was changed in place
   * (`items.push(…)`), which the paths tell. What is too large, or cannot be kept at all, is added to `failures`.
   */
  send(paths: readonly DirtyPath[], failures: StoreFailure[]): void {
    for (const { instance, keys, raws, kind } of paths)
      if (raws.length > 0 && kind !== "stored" && instance.kept?.has(keys[0]!))
        this.wrote(instance, keys[0]!);
    if (!this.unsent) return;
    const query: Record<string, string | null> = {};
    let pushes = false;
    for (const [instance, fields] of this.unsent)
      for (const field of fields) {
        const kept = instance.kept?.get(field);
        const text = kept && textToSend(instance, field, kept, failures);
        if (text === undefined) continue;
        const entry = kept!.entry(instance, field);
        const { kind, options } = kept!;
        if (kind.name === "query") {
          query[entry] = text;
          pushes ||= options.history === "push";
        } else this.note(kind.name, { [entry]: text });
        if (kind.effect) this.port.effects.add(...kind.effect(entry, text, options));
      }
    this.unsent = null;
    this.sendQuery(query, pushes);
  }

  private sendQuery(query: Record<string, string | null>, pushes: boolean): void {
    if (Object.keys(query).length === 0) return;
    this.port.changeQuery(query);
    const changes: Json = query;
    if (pushes) this.port.effects.add("query", changes, "push");
    else this.port.effects.add("query", changes);
  }

  private note(
    place: Exclude<KeptField["kind"]["name"], "query">,
    changes: Readonly<Record<string, string | null>>,
  ): void {
    const known = { ...this.entries[place] };
    for (const [entry, text] of Object.entries(changes)) {
      if (text === null) delete known[entry];
      else Object.defineProperty(known, entry, { value: text, enumerable: true, configurable: true });
    }
    this.entries = { ...this.entries, [place]: known };
  }

  /** The address changed: fields kept in it follow. */
  followQuery(instances: Iterable<InstanceNode>): void {
    for (const [instance, field, kept] of keptOf(instances))
      if (kept.kind.name === "query") instance.receive(field, this.first(instance, field, kept));
  }

  /** Everything that the browser keeps, in the places it told of: what is not there any more gives the initial value. */
  take(entries: KeptEntries, instances: Iterable<InstanceNode>): void {
    this.entries = { ...this.entries, ...entries };
    for (const [instance, field, kept] of keptOf(instances)) {
      const { name } = kept.kind;
      const place = name === "query" ? undefined : entries[name];
      if (!place || this.unsent?.get(instance)?.has(field)) continue;
      // Of a cookie for some path only, a socket's address says nothing by its absence.
      const isScoped = (kept.options.path ?? "/") !== "/";
      if (isScoped && !Object.hasOwn(place, kept.entry(instance, field))) continue;
      this.follow(instance, field, kept, place);
    }
  }

  /** Another tab changed entries of localStorage; null = removed. */
  change(changes: Readonly<Record<string, string | null>>, instances: Iterable<InstanceNode>): void {
    this.note("localStorage", changes);
    for (const [instance, field, kept] of keptOf(instances)) {
      const isMeant =
        kept.kind.name === "localStorage" && Object.hasOwn(changes, kept.entry(instance, field));
      if (isMeant && kept.options.sync !== false) this.follow(instance, field, kept, changes);
    }
  }

  private follow(
    instance: InstanceNode,
    field: string,
    kept: KeptField,
    place: Readonly<Record<string, string | null>>,
  ): void {
    const entry = kept.entry(instance, field);
    const text = Object.hasOwn(place, entry) ? place[entry] : null;
    if (text !== null && text === textNow(instance, field, kept)) return;
    instance.receive(field, this.read(instance, field, kept, place));
  }
}

function* keptOf(
  instances: Iterable<InstanceNode>,
): Iterable<[instance: InstanceNode, field: string, kept: KeptField]> {
  for (const instance of instances)
    for (const [field, kept] of instance.kept ?? []) yield [instance, field, kept];
}

/** What would be kept of the field as it is; null also for what cannot be kept. */
function textNow(instance: InstanceNode, field: string, kept: KeptField): string | null {
  try {
    return kept.write(instance.read(field));
  } catch {
    return null;
  }
}

/** Undefined = it cannot be sent, and `failures` says why. */
function textToSend(
  instance: InstanceNode,
  field: string,
  kept: KeptField,
  failures: StoreFailure[],
): string | null | undefined {
  try {
    const text = kept.write(instance.read(field));
    const { kind } = kept;
    const size = text === null ? 0 : kind.sizeOf(kept.entry(instance, field), text);
    if (size <= kind.mostSize) return text;
    throw new RangeError(
      `it is too large for ${kind.place}: ${size} characters with its name, as it is written there, of at most ${kind.mostSize}`,
    );
  } catch (thrown) {
    const error = thrown instanceof URIError ? new Error("it holds half a character") : (thrown as Error);
    failures.push({ field: `${instance.name}.${field}`, error });
    return undefined;
  }
}
