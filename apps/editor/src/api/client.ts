/** The editor's calls to its server. Every failure is an ApiFailure with a sentence for a person and what to do. */

import type {
  ApiError,
  AppFiguresAnswer,
  AppSummary,
  DraftAccess,
  Environment,
  InstallationFigures,
  Invitation,
  Member,
  PublishPlan,
  RevisionSummary,
  Role,
  SecretSummary,
  SessionInfo,
  StoredAsset,
  TemplateSummary,
} from "./contract.ts";

export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;
  readonly cure: string | undefined;

  constructor(status: number, error: ApiError) {
    super(error.message);
    this.name = "ApiFailure";
    this.status = status;
    this.code = error.code;
    this.cure = error.cure;
  }
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && "message" in body && typeof body.message === "string")
      return new ApiFailure(response.status, body as ApiError);
  } catch {
    // Not JSON: a proxy's page, say.
  }
  return new ApiFailure(response.status, {
    code: "unexpected-answer",
    message: `The server answered with status ${response.status}.`,
    cure: "Try again; if it goes on, look at the server's log.",
  });
}

async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { method, credentials: "same-origin", ...init });
  } catch {
    throw new ApiFailure(0, {
      code: "unreachable",
      message: "The server cannot be reached.",
      cure: "Your edits stay in this tab. Check that Heddle is running and your connection, then try again.",
    });
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await send(
    method,
    path,
    body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  );
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

const at = (app: string, rest = "") => `/api/apps/${encodeURIComponent(app)}${rest}`;

export const api = {
  session: () => call<SessionInfo>("GET", "/api/session"),

  /** The figures of one app. */
  figures: (app: string) => call<AppFiguresAnswer>("GET", at(app, "/figures")),
  liftQuarantine: (app: string, program: string) =>
    call<void>("DELETE", at(app, `/quarantine/${encodeURIComponent(program)}`)),
  installation: () => call<InstallationFigures>("GET", "/api/installation"),

  apps: () => call<AppSummary[]>("GET", "/api/apps"),
  deletedApps: () => call<AppSummary[]>("GET", "/api/apps/deleted"),
  app: (app: string) => call<AppSummary>("GET", at(app)),
  templates: () => call<TemplateSummary[]>("GET", "/api/templates"),
  createApp: (name: string, template?: string) => call<AppSummary>("POST", "/api/apps", { name, template }),
  renameApp: (app: string, name: string) => call<AppSummary>("PATCH", at(app), { name }),
  duplicateApp: (app: string) => call<AppSummary>("POST", at(app, "/duplicate")),
  deleteApp: (app: string) => call<void>("DELETE", at(app)),
  restoreApp: (app: string) => call<void>("POST", at(app, "/restore")),
  deleteForEver: (app: string) => call<void>("DELETE", at(app, "/forever")),
  importApp: async (zip: Blob | Uint8Array<ArrayBuffer>, name: string) => {
    const response = await send("POST", `/api/apps/import?name=${encodeURIComponent(name)}`, {
      headers: { "content-type": "application/zip" },
      body: zip,
    });
    return (await response.json()) as AppSummary;
  },
  exportApp: async (app: string): Promise<{ name: string; zip: Blob }> => {
    const response = await send("GET", at(app, "/export"));
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    return { name: name ?? "app.zip", zip: await response.blob() };
  },

  draft: (app: string) => call<DraftAccess>("POST", at(app, "/draft")),
  publish: (app: string, note: string) => call<RevisionSummary>("POST", at(app, "/publish"), { note }),
  unpublish: (app: string) => call<void>("DELETE", at(app, "/publish")),
  publishPlan: (app: string) => call<PublishPlan>("GET", at(app, "/publish")),
  rollBackPlan: (app: string, revision: number) =>
    call<PublishPlan>("GET", at(app, `/revisions/${revision}/publish`)),
  revisions: (app: string) => call<RevisionSummary[]>("GET", at(app, "/revisions")),
  rollBack: (app: string, revision: number) =>
    call<RevisionSummary>("POST", at(app, `/revisions/${revision}/publish`)),

  secrets: (app: string, environment: Environment) =>
    call<SecretSummary[]>("GET", at(app, `/secrets/${environment}`)),
  setSecret: (app: string, environment: Environment, name: string, value: string) =>
    call<void>("PUT", at(app, `/secrets/${environment}/${encodeURIComponent(name)}`), { value }),
  deleteSecret: (app: string, environment: Environment, name: string) =>
    call<void>("DELETE", at(app, `/secrets/${environment}/${encodeURIComponent(name)}`)),

  storeAsset: async (app: string, name: string, bytes: Blob) => {
    const response = await send("POST", at(app, `/assets?name=${encodeURIComponent(name)}`), {
      headers: { "content-type": bytes.type || "application/octet-stream" },
      body: bytes,
    });
    return (await response.json()) as StoredAsset;
  },

  members: () => call<Member[]>("GET", "/api/members"),
  setRole: (user: string, role: Role) =>
    call<void>("PATCH", `/api/members/${encodeURIComponent(user)}`, { role }),
  removeMember: (user: string) => call<void>("DELETE", `/api/members/${encodeURIComponent(user)}`),
  invitations: () => call<Invitation[]>("GET", "/api/invitations"),
  invite: (email: string, role: Role) => call<Invitation>("POST", "/api/invitations", { email, role }),
  revokeInvitation: (id: string) => call<void>("DELETE", `/api/invitations/${encodeURIComponent(id)}`),
  acceptInvitation: (token: string, name: string, password: string) =>
    call<void>("POST", "/api/invitations/accept", { token, name, password }),

  setUp: (token: string, name: string, email: string, password: string) =>
    call<void>("POST", "/api/setup", { token, name, email, password }),
  signIn: (email: string, password: string) =>
    call<void>("POST", "/api/auth/sign-in/email", { email, password }),
  signOut: () => call<void>("POST", "/api/auth/sign-out", {}),
};
