/** A session as the names and values of its hash (`redis-scripts.ts`), and back. */

import type { StoredField } from "@heddle/state-engine/frames";
import type { SessionCommit, SiteKey, StoredSession } from "./store.ts";

export function siteText({ workspaceId, appId, environment }: SiteKey): string {
  return JSON.stringify([workspaceId, appId, environment]);
}

/** Names and values by turns. */
export function hashOf(session: StoredSession): string[] {
  const hash = [
    ...["site", siteText(session.site)],
    ...["program", session.programHash],
    ...["epoch", String(session.epoch)],
    ...["event", String(session.eventSeq)],
    ...["patch", String(session.patchSeq)],
    ...["page", session.page],
    ...["request", JSON.stringify(session.request)],
    ...["visitor", session.visitor],
    ...["effects", JSON.stringify(session.effects)],
  ];
  for (const { field, text, log } of session.fields) {
    hash.push(`f:${field}`, text);
    if (log.length > 0) hash.push(`c:${field}`, String(log.length));
    log.forEach((entry, index) => {
      hash.push(`l:${index + 1}:${field}`, entry);
    });
  }
  return hash;
}

/** @param hash names and values by turns, in any order */
export function sessionOf(id: string, site: SiteKey, hash: readonly string[]): StoredSession {
  const about = new Map<string, string>();
  const fields = new Map<string, StoredField>();
  const entries: { field: string; position: number; text: string }[] = [];
  const fieldOf = (name: string) => {
    const field = fields.get(name) ?? { field: name, text: "", log: [] };
    fields.set(name, field);
    return field;
  };
  for (let at = 0; at < hash.length; at += 2) {
    const [name, text] = [hash[at]!, hash[at + 1]!];
    if (name.startsWith("f:")) fieldOf(name.slice(2)).text = text;
    else if (name.startsWith("l:")) {
      const end = name.indexOf(":", 2);
      entries.push({ field: name.slice(end + 1), position: Number(name.slice(2, end)), text });
    } else if (!name.startsWith("c:")) about.set(name, text);
  }
  entries.sort((one, other) => one.position - other.position);
  for (const { field, text } of entries) fieldOf(field).log.push(text);
  return {
    id,
    site,
    programHash: about.get("program") ?? "",
    epoch: Number(about.get("epoch")),
    eventSeq: Number(about.get("event")),
    patchSeq: Number(about.get("patch")),
    page: about.get("page") ?? "",
    request: JSON.parse(about.get("request") ?? "{}") as StoredSession["request"],
    visitor: about.get("visitor") ?? "",
    effects: JSON.parse(about.get("effects") ?? "[]") as StoredSession["effects"],
    fields: [...fields.values()],
  };
}

/** What the script is given of a commit. */
export function argumentsOf(commit: SessionCommit): string[] {
  const { epoch, fromPatchSeq, patchSeq, eventSeq, effects, location, writes } = commit;
  const given = [
    ...[String(epoch), String(fromPatchSeq), String(patchSeq), String(eventSeq)],
    effects ? JSON.stringify(effects) : "",
    location?.page ?? "",
    location ? JSON.stringify(location.request) : "",
    location?.programHash ?? "",
    String(writes.length),
  ];
  for (const { field, text, append } of writes) {
    if (text === null) given.push("d", field, "");
    else given.push(append ? "a" : "s", field, text);
  }
  return given;
}
