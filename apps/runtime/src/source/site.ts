/** One origin with one app behind it: a published app, a draft, or the app of a folder. */

import type { App, Diagnostic } from "@heddle/schema";
import type { MatchedHost } from "@heddle/security";
import type { Program } from "@heddle/state-engine/program";
import type { SiteKey } from "../store/store.ts";

/** What serving needs of an app beside its program. */
export interface ReleaseApp {
  name: string;
  theme: App["theme"];
  settings: App["settings"];
  assets: App["assets"];
  pages: App["pages"];
}

/** A program that can be served, with the settings of the same revision. */
export interface Release {
  program: Program;
  app: ReleaseApp;
}

export type SiteStatus =
  | { kind: "ready"; release: Release }
  /** It never compiled, so there is no good program to go on with. */
  | { kind: "broken"; diagnostics: Diagnostic[] }
  | { kind: "unpublished" };

export interface Site {
  key: SiteKey;
  /** `production:<app>`, `draft:<app>` or `folder`. */
  id: string;
  isDraft: boolean;
  /** New programs take over live sessions at once; else open tabs stay on theirs. */
  swapsLive: boolean;
  /** The newest good release, where it is loaded. */
  readonly newest: Release | null;
  /** The newest good release, loading it if need be. */
  status(): Promise<SiteStatus>;
  /** A release that is not the newest, for sessions that began on it; null when it is gone. */
  release(programHash: string): Promise<Release | null>;
  /** Bytes of a content-addressed asset. */
  asset(hash: string): Promise<Buffer | null>;
  /** A secret's value, or null; never logged. */
  secret(name: string): Promise<string | null>;
}

export interface SiteEvents {
  /** A newer good release. */
  onRelease(site: Site, release: Release): void;
  /** A published app that may have tasks of its own is there; it works at one node. */
  onWorking(site: Site, release: Release): void;
  /** Findings of the newest compile, for drafts and folders. */
  onDiagnostics(site: Site, diagnostics: Diagnostic[]): void;
  /** The site is not served any more; the reason is a sentence for its visitors. */
  onClosed(site: Site, reason: string): void;
  /** Somebody's membership, role or sign-in changed: drafts that are open are looked at again. */
  onAccess(): void;
  /** Somebody has it open. */
  isInUse(site: Site): boolean;
}

/** Where apps come from. */
export interface AppSource {
  /** Starts to watch; called once. */
  start(events: SiteEvents): Promise<void>;
  /** The hosts that are answered, as patterns for `checkHost`, when listening on this port. */
  hosts(port: number): string[];
  /** The site of a host that matched one of them, or null. */
  find(host: MatchedHost): Promise<Site | null>;
  /** Where `/a/<slug>` leads: host with port, or null when this source has no such addresses. */
  slugHost(slug: string, host: MatchedHost): string | null;
  close(): Promise<void>;
}

/** Sessions of one may go on in the other's program: what differs is beside it, or nothing. */
export function isSameProgram(one: Release, other: Release): boolean {
  return (
    one.program.hash === other.program.hash && one.app.settings.durability === other.app.settings.durability
  );
}

/** Drops what serving does not need: nodes and files of a large app are most of its size. */
export function releaseApp(app: App): ReleaseApp {
  const { name, theme, settings, assets, pages } = app;
  return {
    name,
    theme,
    settings,
    assets,
    pages,
  };
}
