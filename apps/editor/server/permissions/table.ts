/**
 * Who may do what: the one table. The router and the sync server are built from it, so that what does not stand here does not exist.
 * Roles include what stands before them: an editor may do what a viewer may. `anyone` needs no session.
 */

import { operations } from "@heddle/document";
import { IMPORT_LIMIT, type Role } from "../../src/api/contract.ts";

export type Access = "anyone" | Role;

export interface RouteRule {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `:name` takes one segment. `:app` is an app of the caller's workspace; any other is answered 404. */
  path: string;
  access: Access;
  /** What the request's body is. Bytes come as a stream. */
  body?: "json" | "bytes";
  /** Bytes of the body at most; 64 KB unless told. */
  limit?: number;
  /** `deleted` apps are found too. */
  deleted?: true;
}

const MEGABYTE = 1024 * 1024;

export const ROUTES = {
  "session.read": { method: "GET", path: "/api/session", access: "anyone" },
  "account.signIn": { method: "POST", path: "/api/auth/sign-in/email", access: "anyone", body: "json" },
  "account.signOut": { method: "POST", path: "/api/auth/sign-out", access: "anyone", body: "json" },
  "setup.finish": { method: "POST", path: "/api/setup", access: "anyone", body: "json" },
  "invitations.accept": { method: "POST", path: "/api/invitations/accept", access: "anyone", body: "json" },

  "apps.list": { method: "GET", path: "/api/apps", access: "viewer" },
  "apps.deleted": { method: "GET", path: "/api/apps/deleted", access: "editor" },
  "apps.create": { method: "POST", path: "/api/apps", access: "editor", body: "json" },
  "apps.import": {
    method: "POST",
    path: "/api/apps/import",
    access: "editor",
    body: "bytes",
    limit: IMPORT_LIMIT,
  },
  "apps.read": { method: "GET", path: "/api/apps/:app", access: "viewer", deleted: true },
  "apps.change": { method: "PATCH", path: "/api/apps/:app", access: "editor", body: "json" },
  "apps.delete": { method: "DELETE", path: "/api/apps/:app", access: "editor" },
  "apps.restore": { method: "POST", path: "/api/apps/:app/restore", access: "editor", deleted: true },
  "apps.deleteForEver": {
    method: "DELETE",
    path: "/api/apps/:app/forever",
    access: "owner",
    deleted: true,
  },
  "apps.duplicate": { method: "POST", path: "/api/apps/:app/duplicate", access: "editor" },
  "apps.export": { method: "GET", path: "/api/apps/:app/export", access: "viewer" },
  "apps.operate": {
    method: "POST",
    path: "/api/apps/:app/operations/:operation",
    access: "editor",
    body: "json",
    limit: MEGABYTE,
  },
  "templates.list": { method: "GET", path: "/api/templates", access: "viewer" },
  "templates.screenshot": {
    method: "GET",
    path: "/api/templates/:template/screenshots/:scheme",
    access: "viewer",
  },

  "draft.open": { method: "POST", path: "/api/apps/:app/draft", access: "viewer" },
  "publish.plan": { method: "GET", path: "/api/apps/:app/publish", access: "editor" },
  "publish.planRollBack": {
    method: "GET",
    path: "/api/apps/:app/revisions/:number/publish",
    access: "editor",
  },
  "publish.publish": { method: "POST", path: "/api/apps/:app/publish", access: "editor", body: "json" },
  "publish.unpublish": { method: "DELETE", path: "/api/apps/:app/publish", access: "editor" },
  "publish.revisions": { method: "GET", path: "/api/apps/:app/revisions", access: "viewer" },
  "publish.rollBack": { method: "POST", path: "/api/apps/:app/revisions/:number/publish", access: "editor" },

  "figures.app": { method: "GET", path: "/api/apps/:app/figures", access: "viewer" },
  "figures.lift": { method: "DELETE", path: "/api/apps/:app/quarantine/:program", access: "editor" },
  "figures.installation": { method: "GET", path: "/api/installation", access: "owner" },

  "secrets.list": { method: "GET", path: "/api/apps/:app/secrets/:environment", access: "editor" },
  "secrets.set": {
    method: "PUT",
    path: "/api/apps/:app/secrets/:environment/:name",
    access: "editor",
    body: "json",
    limit: 128 * 1024,
  },
  "secrets.delete": { method: "DELETE", path: "/api/apps/:app/secrets/:environment/:name", access: "editor" },

  "assets.store": {
    method: "POST",
    path: "/api/apps/:app/assets",
    access: "editor",
    body: "bytes",
    limit: 20 * MEGABYTE,
  },
  "assets.read": { method: "GET", path: "/api/apps/:app/assets/:hash", access: "viewer" },

  "members.list": { method: "GET", path: "/api/members", access: "viewer" },
  "members.change": { method: "PATCH", path: "/api/members/:user", access: "owner", body: "json" },
  "members.remove": { method: "DELETE", path: "/api/members/:user", access: "owner" },
  "invitations.list": { method: "GET", path: "/api/invitations", access: "owner" },
  "invitations.create": { method: "POST", path: "/api/invitations", access: "owner", body: "json" },
  "invitations.revoke": { method: "DELETE", path: "/api/invitations/:id", access: "owner" },
} as const satisfies Record<string, RouteRule>;

export type RouteId = keyof typeof ROUTES;

/** The socket: who may open one for an app, and what each kind of message needs. Kinds that are not here close the socket. */
export const SYNC_PATH = "/sync/:app";
export const SOCKET = {
  open: "viewer",
  /** [0, 0]: "this is what I have". */
  "sync.ask": "viewer",
  /** [0, 1]: "this is what you lack". A viewer's is dropped. */
  "sync.answer": "editor",
  /** [0, 2]: an edit. A viewer's is dropped. */
  "sync.update": "editor",
  /** [1]: where I am. */
  presence: "viewer",
  /** [3]: "where is everybody?" */
  "presence.ask": "viewer",
} as const satisfies Record<string, Access>;

export type SocketKind = keyof typeof SOCKET;

/** Operations on documents through the API: the register's own permissions. */
export const OPERATIONS: Readonly<Record<string, Access>> = Object.fromEntries(
  Object.values(operations).map((operation) => [operation.id, operation.permission]),
);

const RANK: Record<Access, number> = { anyone: 0, viewer: 1, editor: 2, owner: 3 };

/** True when a person with this role (null = not signed in) may do what needs `access`. */
export function mayAccess(role: Role | null, access: Access): boolean {
  return RANK[role ?? "anyone"] >= RANK[access];
}
