/** What the editor's browser half and its server say to each other: JSON under /api, documents under /sync. */

import type { DeployPlan } from "@heddle/compiler/plan";
import type { AppFigures, NodeFigures, ProcessFigures } from "@heddle/observability/figures";
import type { Asset, Durability } from "@heddle/schema";

export type Role = "owner" | "editor" | "viewer";
export type Environment = "draft" | "production";

/** GET /api/session. `open` = no accounts while bound to loopback: everyone is the local owner. */
export interface SessionInfo {
  mode: "open" | "accounts" | "setup";
  user: { id: string; name: string; email: string | null; color: string; role: Role } | null;
  workspace: { id: string; name: string } | null;
  /** Shown on screen when this host cannot confine app code. */
  confinement: { level: "bubblewrap" | "process"; message: string | null };
  durability: InstallationDurability;
}

/** Where this installation can keep sessions of apps. */
export interface InstallationDurability {
  /** What apps get that ask for nothing. */
  standard: Durability;
  /** Why it does not have a level, as a sentence with the cure. */
  missing: Partial<Record<Durability, string>>;
}

/** GET /api/apps/:app/figures: what the app does now, over all nodes. Counts are since the nodes started. DELETE /api/apps/:app/quarantine/:program lets a version run again. */
export type AppFiguresAnswer = AppFigures;

/** GET /api/installation: the processes of the installation and how they are. */
export interface InstallationFigures {
  /** Milliseconds since 1970. */
  at: number;
  /** Each node's figures, or why there are none. */
  nodes: ({ address: string; value: NodeFigures } | { address: string; problem: string })[];
  editor: {
    processes: ProcessFigures[];
    health: NodeFigures["health"];
    connections: number;
    documents: number;
  };
  confinement: SessionInfo["confinement"];
}

/** Days after which a deleted app is gone for good. */
export const DELETED_APPS_DAYS = 30;

/** GET /api/apps → AppSummary[] ; GET /api/apps/deleted → AppSummary[] ; POST /api/apps {name, template?} → AppSummary ; GET /api/apps/:app ; PATCH /api/apps/:app {name?, slug?} ; DELETE /api/apps/:app (undo: POST /api/apps/:app/restore ; for good: DELETE /api/apps/:app/forever, of a deleted one) ; POST /api/apps/:app/duplicate ; POST /api/apps/import (zip bytes) ; GET /api/apps/:app/export → zip */
export interface AppSummary {
  id: string;
  name: string;
  slug: string;
  /** ISO 8601. */
  editedAt: string;
  publishedRevision: number | null;
  publishedUrl: string | null;
  /** The draft differs from what is published. */
  changed: boolean;
  /** First page as a small tree for the card's picture; at most 24 nodes. */
  picture?: PictureNode[];
  deletedAt: string | null;
}

/** Bytes of an archive that is imported, at most. */
export const IMPORT_LIMIT = 64 * 1024 * 1024;

/** A node of a card's picture: its component's type and its children, nothing else. */
export interface PictureNode {
  type: string;
  children?: PictureNode[];
}

/** GET /api/templates */
export interface TemplateSummary {
  id: string;
  name: string;
  description: string;
  picture?: PictureNode[];
  /** GET /api/templates/:template/screenshots/:scheme answers, for `light` and `dark`. */
  hasScreenshots: boolean;
}

/** POST /api/apps/:app/draft → where the canvas finds the live draft. */
export interface DraftAccess {
  /** Origin of the runtime for this draft, e.g. http://draft-abc.localhost:3001 */
  origin: string;
  /** Query `heddle-draft=<token>` of the page's URL; also sent in hello. */
  token: string;
  /** ISO 8601; ask again before. */
  expiresAt: string;
}

/** POST /api/apps/:app/publish {note?} → RevisionSummary ; GET /api/apps/:app/revisions ; POST /api/apps/:app/revisions/:number/publish ; DELETE /api/apps/:app/publish */
export interface RevisionSummary {
  number: number;
  note: string;
  publishedAt: string;
  publishedBy: string;
  live: boolean;
  url: string;
}

/**
 * GET /api/apps/:app/publish: what publishing the app as it stands now would do to tabs that are open; GET
 * /api/apps/:app/revisions/:number/publish: what rolling back to that revision would.
 */
export interface PublishPlan {
  /** Null while nothing is live: there is nobody to ask about. */
  plan: DeployPlan | null;
  /** Sessions of the published app that live now, over all nodes; null = not known at the moment. */
  openTabs: number | null;
}

/** GET /api/apps/:app/secrets/:environment → SecretSummary[] ; PUT …/:name {value} ; DELETE …/:name. Values never come back. */
export interface SecretSummary {
  name: string;
  updatedAt: string;
}

/** POST /api/apps/:app/assets?name=logo.png (raw bytes) → stored, content-addressed; the editor then runs the operation `asset.add` with it. GET /api/apps/:app/assets/:hash → the bytes. */
export interface StoredAsset {
  path: string;
  asset: Asset;
}

/** GET /api/members → Member[] ; PATCH /api/members/:user {role} ; DELETE /api/members/:user */
export interface Member {
  userId: string;
  name: string;
  email: string;
  color: string;
  role: Role;
}

/** GET /api/invitations ; POST /api/invitations {email, role} → Invitation with link ; DELETE /api/invitations/:id ; POST /api/invitations/accept {token, name, password} */
export interface Invitation {
  id: string;
  email: string;
  role: Role;
  link: string | null;
  expiresAt: string;
}

/**
 * POST /api/apps/:app/operations/:operation (the operation's input) → { value }: runs an operation of `@heddle/document`'s register on the
 * document as the canvas would; answers when it is stored.
 * POST /api/setup {token, name, email, password} ; POST /api/auth/sign-in/email {email, password} ; POST /api/auth/sign-out: 204 with the session's cookie.
 * Every failure: status 4xx/5xx with this body.
 */
export interface ApiError {
  code: string;
  /** A sentence for a person. */
  message: string;
  /** What to do about it. */
  cure?: string;
}

/** Close codes and messages of /sync/:app beside y-websocket's: 4400 a message that cannot be read; 4401 stop, not allowed; 4404 no such app; 4413 the document is too large; 1009 the frame is too large; 1013 try later. Message type 100 = "saved": varUint count of this connection's updates that are committed. */
export const SYNC_SAVED_MESSAGE = 100;
/** Message type 101 = "role": varString, what this connection may do now. Sent first, and again when it changes. */
export const SYNC_ROLE_MESSAGE = 101;
