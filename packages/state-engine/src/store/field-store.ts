/** What of an owner's states is stored, field by field, so that a commit costs what changed. SPEC.md, rules D4-D9. */

import {
  DurableError,
  encodeDurable,
  encodeGroup,
  encodeLogOperation,
  restoreWithLog,
} from "../durable/index.ts";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
import { kindOfValue } from "../state/value-kind.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { Change, Node } from "../tracking/node.ts";
import type { Owner } from "../tracking/owner.ts";
import { type DirtyPath, placesOf } from "../tracking/paths.ts";
import { logPlace } from "./log-place.ts";
import { MovedObjects } from "./moved-objects.ts";
import { sharedBelow } from "./shared-below.ts";

/** A field whose text is longer than this keeps a log of changes. UTF-16 units. */
export const BIG_FIELD = 4_096;

/** A field as a member of a unit. */
interface Member {
  id: string;
  instance: InstanceNode;
  field: string;
}

/** What is stored as one text: a big field with its log, or fields that share objects. Small fields have no unit. */
interface Unit {
  /** The stored name: a field's id, or `&` and the ids of a group. */
  name: string;
  members: Member[];
  snapshotLength: number;
  logLength: number;
  /** Captured since the last commit. */
  pending: string[];
  /** Something happened that the log cannot express: snapshot at the next commit. */
  broken: boolean;
  /** Captured copies of objects that have to hang in one place when they are stored. */
  moved: MovedObjects | null;
}

/** A field that could not be stored. */
export interface StoreFailure {
  field: string;
  error: Error;
}

export class FieldStore {
  private readonly owner: Owner;
  private readonly bigField: number;
  /** By the id of each member. */
  private units: Map<string, Unit> | null = null;
  /** Restored values whose instance was not made yet, by instance name, then field. */
  private waiting: Map<string, Map<string, unknown>> | null = null;

  constructor(owner: Owner, bigField: number) {
    this.owner = owner;
    this.bigField = bigField;
  }

  /** Takes in what was stored. Values reach their instances as these are made. Gives what was damaged. */
  load(fields: readonly StoredField[]): StoreFailure[] {
    const failures: StoreFailure[] = [];
    const repeated = new Set<object>();
    for (const { field, text, log } of fields) {
      try {
        const value = restoreWithLog(text, log, repeated);
        const logLength = log.reduce((length, entry) => length + entry.length, 0);
        const group = field.startsWith("&");
        const ids = group ? Object.keys(value as object) : [field];
        for (const id of ids) this.wait(id, group ? (value as Record<string, unknown>)[id] : value);
        if (group || text.length > this.bigField) this.waitUnit(field, ids, text.length, logLength);
      } catch (error) {
        if (!(error instanceof DurableError)) throw error;
        failures.push({ field, error });
      }
    }
    for (const object of repeated) this.owner.keepAmbiguous(object);
    return failures;
  }

  private wait(id: string, value: unknown): void {
    const dot = id.lastIndexOf(".");
    const name = id.slice(0, dot);
    this.waiting ??= new Map();
    const fields = this.waiting.get(name) ?? new Map<string, unknown>();
    this.waiting.set(name, fields);
    fields.set(id.slice(dot + 1), value);
  }

  private waitUnit(name: string, ids: string[], snapshotLength: number, logLength: number): void {
    const unit: Unit = {
      name,
      members: [],
      snapshotLength,
      logLength,
      pending: [],
      broken: false,
      moved: null,
    };
    this.units ??= new Map();
    for (const id of ids) this.units.set(id, unit);
    this.owner.recording = true;
  }

  /** The instances of which something was stored and that were not made yet. */
  waitingNames(): string[] {
    return [...(this.waiting?.keys() ?? [])];
  }

  /** What was stored of an instance that was not made yet, by field. */
  waitingOf(name: string): Record<string, unknown> {
    return Object.fromEntries(this.waiting?.get(name) ?? []);
  }

  /** Gives a new instance its restored fields, those that still fit. */
  restore(instance: InstanceNode): void {
    const fields = this.waiting?.get(instance.name);
    if (!fields) return;
    this.waiting!.delete(instance.name);
    for (const [field, value] of fields) {
      const unit = this.units?.get(`${instance.name}.${field}`);
      if (!fits(instance, field, value)) {
        if (unit) unit.broken = true;
        continue;
      }
      instance.restore(field, value);
      instance.dirtyFields?.delete(field);
      unit?.members.push({ id: `${instance.name}.${field}`, instance, field });
    }
  }

  /** An instance is gone: what was stored of it is removed, and what it shared with others stays theirs. */
  forget(instance: InstanceNode, writes: FieldWrite[]): void {
    for (const field of instance.fields()) {
      const id = `${instance.name}.${field}`;
      const unit = this.units?.get(id);
      if (!unit) {
        writes.push({ field: id, text: null });
        continue;
      }
      writes.push({ field: unit.name, text: null });
      for (const member of unit.members) this.units!.delete(member.id);
      const rest = unit.members.filter((member) => member.instance !== instance);
      if (rest.length > 1) {
        const next = unitOf(`&${rest.map((member) => member.id).join("&")}`, rest, 0);
        next.broken = true;
        for (const member of rest) this.units!.set(member.id, next);
        this.writeUnit(next, writes, []);
      } else for (const member of rest) this.writeField(member, writes, []);
    }
  }

  /** Removes what was stored under names that no instance has asked for. */
  forgetWaiting(isGone: (name: string) => boolean, writes: FieldWrite[]): void {
    for (const [name, fields] of this.waiting ?? []) {
      if (!isGone(name)) continue;
      this.waiting!.delete(name);
      for (const field of fields.keys()) {
        const id = `${name}.${field}`;
        writes.push({ field: this.units?.get(id)?.name ?? id, text: null });
        this.units?.delete(id);
      }
    }
  }

  /** Notes a captured change in the log of the unit it falls into. */
  record(node: Node, change: Change | null): void {
    if (!this.units) return;
    const adopted = this.owner.adoptedNow;
    const instance = node.asInstance();
    if (instance) {
      const id = `${instance.name}.${String((change as { key?: unknown } | null)?.key)}`;
      const unit = this.units.get(id);
      if (!unit) return;
      if (change?.kind === "append")
        this.append(unit, [], { ...change, key: unit.members.length < 2 ? null : id }, adopted);
      else if (unit.members.length < 2 || change?.kind !== "set") unit.broken = true;
      else this.append(unit, [], { ...change, key: id }, adopted);
      return;
    }
    const place = logPlace(this.owner, node, (id) => this.units!.get(id)?.members.length ?? 0);
    if (!place) {
      for (const unit of this.units.values()) unit.broken = true;
      return;
    }
    const unit = this.units.get(place.id);
    if (!unit) return;
    if (change === null) unit.broken = true;
    else this.append(unit, place.steps, change, adopted);
  }

  private append(
    unit: Unit,
    path: Parameters<typeof encodeLogOperation>[0]["path"],
    change: Change,
    adopted: boolean,
  ): void {
    if (unit.broken) return;
    if (
      (change.kind === "drop" || change.kind === "put") &&
      typeof change.key === "object" &&
      change.key !== null
    ) {
      unit.broken = true;
      return;
    }
    if (unit.moved && !unit.moved.isOf(path)) this.settleMoved(unit);
    if (unit.broken) return;
    try {
      if (adopted) {
        const target = change.kind === "set" ? this.linkTarget(unit, change.value, path, change.key) : null;
        if (target)
          unit.pending.push(
            encodeLogOperation({ kind: "link", path, key: (change as { key: string }).key, target }),
          );
        else {
          unit.moved ??= new MovedObjects(path);
          if (unit.moved.take(change, this.owner)) unit.pending.push(encodeLogOperation({ ...change, path }));
          else unit.broken = true;
        }
      } else unit.pending.push(encodeLogOperation({ ...change, path }));
    } catch (error) {
      if (!(error instanceof DurableError)) throw error;
      unit.broken = true;
    }
  }

  /** What was moved must have come to rest: a change in it could not be told for two places. */
  private settleMoved(unit: Unit): void {
    if (unit.moved && !unit.moved.areAlone(this.owner)) unit.broken = true;
    unit.moved = null;
  }

  /** Where else in the unit an assigned object stands. */
  private linkTarget(unit: Unit, value: unknown, path: unknown[], key: unknown) {
    const node = typeof value === "object" && value !== null ? this.owner.known(value) : undefined;
    if (!node || node.ambiguous) return null;
    const place = logPlace(this.owner, node, (id) => this.units!.get(id)?.members.length ?? 0, [
      ...path,
      key,
    ]);
    return place && this.units!.get(place.id) === unit ? place.steps : null;
  }

  /** The writes for what changed. Fields that cannot be stored are named in `failures` and keep what was stored before. */
  writes(paths: readonly DirtyPath[], failures: StoreFailure[]): FieldWrite[] {
    const writes: FieldWrite[] = [];
    this.group(writes);
    const units = new Set<Unit>();
    const fields = new Map<string, Member>();
    for (const { instance, keys, kind } of paths) {
      const field = keys[0]!;
      if (instance.isComputed(field)) continue;
      const id = `${instance.name}.${field}`;
      const unit = this.units?.get(id);
      if (!unit) fields.set(id, { id, instance, field });
      else {
        units.add(unit);
        if (kind !== "change") unit.broken = true;
      }
    }
    for (const member of fields.values()) this.writeField(member, writes, failures);
    for (const unit of units) this.writeUnit(unit, writes, failures);
    return writes;
  }

  /** Writes for everything, as for a session that was not stored before. */
  writeAll(failures: StoreFailure[]): FieldWrite[] {
    const paths = this.owner.instances.flatMap((instance) =>
      instance.fields().map((field) => ({ instance, keys: [field], raws: [], kind: "deep" as const })),
    );
    return this.writes(paths, failures);
  }

  private writeField(member: Member, writes: FieldWrite[], failures: StoreFailure[]): void {
    const value = member.instance.read(member.field);
    if (typeof value === "function") return;
    if (value === undefined && !Object.hasOwn(member.instance.raw, member.field)) {
      writes.push({ field: member.id, text: null });
      return;
    }
    try {
      const text = encodeDurable(value);
      writes.push({ field: member.id, text });
      if (text.length <= this.bigField) return;
      this.units ??= new Map();
      this.units.set(member.id, unitOf(member.id, [member], text.length));
      this.owner.recording = true;
    } catch (error) {
      if (!(error instanceof DurableError)) throw error;
      failures.push({ field: member.id, error });
    }
  }

  private writeUnit(unit: Unit, writes: FieldWrite[], failures: StoreFailure[]): void {
    this.settleMoved(unit);
    const length = unit.pending.reduce((sum, entry) => sum + entry.length, 0);
    if (!unit.broken && unit.pending.length > 0 && unit.logLength + length <= unit.snapshotLength) {
      for (const text of unit.pending) writes.push({ field: unit.name, text, append: true });
      unit.logLength += length;
      unit.pending = [];
      return;
    }
    unit.pending = [];
    unit.logLength = 0;
    unit.broken = false;
    const [first] = unit.members;
    if (!first) return;
    if (!unit.name.startsWith("&")) {
      this.units!.delete(first.id);
      this.writeField(first, writes, failures);
      return;
    }
    try {
      const { text, sharedBetweenKeys } = encodeGroup(
        Object.fromEntries(unit.members.map(({ id, instance, field }) => [id, instance.read(field)])),
      );
      if (sharedBetweenKeys) {
        writes.push({ field: unit.name, text });
        unit.snapshotLength = text.length;
        return;
      }
    } catch (error) {
      if (!(error instanceof DurableError)) throw error;
      failures.push({ field: unit.members.map(({ id }) => id).join(", "), error });
      return;
    }
    writes.push({ field: unit.name, text: null });
    for (const member of unit.members) this.units!.delete(member.id);
    for (const member of unit.members) this.writeField(member, writes, failures);
  }

  /** Puts fields that came to share an object into one unit. */
  private group(writes: FieldWrite[]): void {
    const adopted = this.owner.takeAdopted();
    if (adopted.length === 0) return;
    const seen = new Set<object>();
    for (const node of adopted) {
      this.groupNode(node, writes);
      seen.add(node.raw);
      for (const below of sharedBelow(this.owner, node.raw, seen)) this.groupNode(below, writes);
    }
  }

  private groupNode(node: Node, writes: FieldWrite[]): void {
    const members = new Map<string, Member>();
    for (const { instance, keys } of placesOf(this.owner, node)) {
      const field = keys[0]!;
      const id = `${instance.name}.${field}`;
      members.set(id, { id, instance, field });
    }
    if (members.size > 1) this.merge(members, writes);
  }

  private merge(members: Map<string, Member>, writes: FieldWrite[]): void {
    this.units ??= new Map();
    const old = new Set<Unit>();
    for (const id of [...members.keys()]) {
      const unit = this.units.get(id);
      if (!unit) continue;
      old.add(unit);
      for (const member of unit.members) members.set(member.id, member);
    }
    if (old.size === 1 && [...old][0]!.members.length === members.size) return;
    const sorted = [...members.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    const unit = unitOf(`&${sorted.map(({ id }) => id).join("&")}`, sorted, 0);
    unit.broken = true;
    for (const { id } of sorted) {
      if (!this.units.get(id)?.name.startsWith("&")) writes.push({ field: id, text: null });
      this.units.set(id, unit);
    }
    for (const { name } of old) if (name.startsWith("&")) writes.push({ field: name, text: null });
    this.owner.recording = true;
  }
}

function unitOf(name: string, members: Member[], snapshotLength: number): Unit {
  return { name, members, snapshotLength, logLength: 0, pending: [], broken: false, moved: null };
}

/** Does a stored value still suit the field that a new revision declares? */
function fits(instance: InstanceNode, field: string, value: unknown): boolean {
  if (!Object.hasOwn(instance.raw, field)) return false;
  const initial = instance.read(field);
  if (initial === null || initial === undefined || value === null || value === undefined)
    return typeof initial !== "function";
  return kindOfValue(initial) === kindOfValue(value);
}
