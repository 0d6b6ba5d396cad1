/** Accounts, as people meet them: the first owner, invitations, roles, sessions. */

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Invitation, Member, SessionInfo } from "../../src/api/contract.ts";
import { type TestBrowser, TestServer, withDatabase } from "../testing/editor.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let owner: TestBrowser;
const account = { name: "Olga Owner", email: "olga@example.com", password: "correct horse battery" };
let usedToken = "";

beforeAll(async () => {
  server = await TestServer.start({ accounts: true });
});
afterAll(() => server.stop());

test("before anybody owns it, only the set-up token opens it", async () => {
  const browser = server.browser();
  expect((await browser.get<SessionInfo>("/api/session")).body).toMatchObject({
    mode: "setup",
    user: null,
    workspace: null,
  });
  expect((await browser.get("/api/apps")).status).toBe(401);
  for (const token of ["", "guess", "x".repeat(43)]) {
    const trial = await browser.post("/api/setup", { ...account, token });
    expect([trial.status, trial.body.code]).toEqual([403, "bad-token"]);
  }
  const token = server.server.setupToken;
  for (const wrong of [{ password: "short" }, { email: "nobody" }, { name: " " }]) {
    expect((await browser.post("/api/setup", { ...account, ...wrong, token })).body.code).toBe("bad-input");
  }
});

test("a restart makes a new token and ends the old one", async () => {
  const old = server.server.setupToken;
  await server.restart();
  expect(server.server.setupToken).not.toBe(old);
  expect((await server.browser().post("/api/setup", { ...account, token: old })).status).toBe(403);
});

test("the token makes one owner, even when two try at once", async () => {
  usedToken = server.server.setupToken!;
  const browsers = Array.from({ length: 5 }, () => server.browser());
  const answers = await Promise.all(
    browsers.map((browser, at) =>
      browser.post("/api/setup", { ...account, email: `owner${at}@example.com`, token: usedToken }),
    ),
  );
  const won = answers.findIndex((answer) => answer.status === 204);
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403, 403, 403, 403]);
  owner = browsers[won]!;
  const { body } = await owner.get<SessionInfo>("/api/session");
  expect(body).toMatchObject({ mode: "accounts", user: { role: "owner", name: "Olga Owner" } });
  expect((await server.browser().post("/api/setup", { ...account, token: usedToken })).body.code).toBe(
    "bad-token",
  );
  await server.restart();
  expect(server.server.setupToken).toBeNull();
});

test("the session's cookie is for this server alone, and out of reach of scripts", async () => {
  const { email } = (await owner.get<SessionInfo>("/api/session")).body.user!;
  const browser = server.browser();
  const answer = await browser.post("/api/auth/sign-in/email", { email, password: account.password });
  expect(answer.status).toBe(204);
  const [cookie] = answer.headers["set-cookie"] as string[];
  expect(cookie).toMatch(/^heddle-session=/);
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Lax");
  expect((await browser.get("/api/apps")).status).toBe(200);
  await browser.post("/api/auth/sign-out");
  expect(
    (await server.browser().send("GET", "/api/apps", undefined, { cookie: cookie!.split(";")[0]! })).status,
  ).toBe(401);
});

test("a wrong password or an unknown address get the same answer", async () => {
  const browser = server.browser();
  const wrong = await browser.post("/api/auth/sign-in/email", {
    email: "owner0@example.com",
    password: "wrong password",
  });
  const unknown = await browser.post("/api/auth/sign-in/email", {
    email: "nobody@example.com",
    password: "wrong password",
  });
  expect([wrong.status, wrong.body]).toEqual([401, unknown.body]);
});

test("an invitation works once, for its address and role; withdrawn or again it does not", async () => {
  const invited = await owner.post<Invitation>("/api/invitations", {
    email: "Edda@Example.com",
    role: "editor",
  });
  expect(invited.body).toMatchObject({ email: "edda@example.com", role: "editor" });
  const token = new URL(invited.body.link!).searchParams.get("token");
  const listed = await owner.get<Invitation[]>("/api/invitations");
  expect(listed.body).toEqual([{ ...invited.body, link: null }]);
  await withDatabase(server.database.url, async ({ prisma }) => {
    const row = await prisma.invitation.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
  });

  const accept = (given: unknown) =>
    server
      .browser()
      .post("/api/invitations/accept", { token: given, name: "Edda", password: "another long password" });
  const answers = await Promise.all([accept(token), accept(token), accept("guess")]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403, 403]);
  const members = await owner.get<Member[]>("/api/members");
  expect(members.body.map(({ email, role }) => [email, role])).toContainEqual(["edda@example.com", "editor"]);
  expect(
    (await owner.post("/api/invitations", { email: "edda@example.com", role: "viewer" })).body.code,
  ).toBe("already-member");

  const other = await owner.post<Invitation>("/api/invitations", {
    email: "vera@example.com",
    role: "viewer",
  });
  await owner.send("DELETE", `/api/invitations/${other.body.id}`);
  expect((await accept(new URL(other.body.link!).searchParams.get("token"))).body.code).toBe("bad-token");
});

const tokenOf = (invitation: Invitation) => new URL(invitation.link!).searchParams.get("token");

test("a new link takes the place of the one before", async () => {
  const invite = () =>
    owner.post<Invitation>("/api/invitations", { email: "nina@example.com", role: "editor" });
  const [lost, found] = [(await invite()).body, (await invite()).body];
  const accept = (invitation: Invitation) =>
    server.browser().post("/api/invitations/accept", {
      token: tokenOf(invitation),
      name: "Nina",
      password: "another long password",
    });
  expect((await accept(lost)).body.code).toBe("bad-token");
  expect((await accept(found)).status).toBe(204);
});

test("an invitation never sets the password of somebody who is a member elsewhere", async () => {
  const edda = (await owner.get<Member[]>("/api/members")).body.find(
    (member) => member.email === "edda@example.com",
  )!;
  await withDatabase(server.database.url, async ({ prisma }) => {
    await prisma.workspace.create({ data: { id: "another", name: "Another" } });
    await prisma.member.create({ data: { workspaceId: "another", userId: edda.userId, role: "owner" } });
  });
  await owner.send("DELETE", `/api/members/${edda.userId}`);
  const again = await owner.post<Invitation>("/api/invitations", {
    email: "edda@example.com",
    role: "viewer",
  });
  const token = tokenOf(again.body);
  const taken = await server
    .browser()
    .post("/api/invitations/accept", { token, name: "Thief", password: "stolen password" });
  expect([taken.status, taken.body.code]).toEqual([409, "has-account"]);
  expect(
    (
      await server
        .browser()
        .post("/api/auth/sign-in/email", { email: "edda@example.com", password: "stolen password" })
    ).status,
  ).toBe(401);
  const browser = server.browser();
  const accept = () =>
    browser.post("/api/invitations/accept", { token, name: "Edda", password: "another long password" });
  expect((await accept()).status).toBe(204);
  expect((await accept()).body.code).toBe("bad-token");
  await withDatabase(server.database.url, async ({ prisma }) => {
    await prisma.workspace.delete({ where: { id: "another" } });
  });
  expect((await browser.get<SessionInfo>("/api/session")).body.user).toMatchObject({
    id: edda.userId,
    role: "viewer",
  });
  const members = (await owner.get<Member[]>("/api/members")).body;
  expect(members.filter(({ email }) => email === "edda@example.com").map(({ role }) => role)).toEqual([
    "viewer",
  ]);
});

test("who was removed and has forgotten the password comes back by an invitation, with a new one", async () => {
  const edda = (await owner.get<Member[]>("/api/members")).body.find(
    (member) => member.email === "edda@example.com",
  )!;
  await owner.send("DELETE", `/api/members/${edda.userId}`);
  const { body } = await owner.post<Invitation>("/api/invitations", {
    email: "edda@example.com",
    role: "editor",
  });
  const browser = server.browser();
  const accepted = await browser.post("/api/invitations/accept", {
    token: tokenOf(body),
    name: "Edda again",
    password: "a password of today",
  });
  expect(accepted.status).toBe(204);
  expect((await browser.get<SessionInfo>("/api/session")).body.user).toMatchObject({
    id: edda.userId,
    name: "Edda again",
    role: "editor",
  });
  const old = await server
    .browser()
    .post("/api/auth/sign-in/email", { email: "edda@example.com", password: "another long password" });
  expect(old.status).toBe(401);
});

test("a workspace keeps an owner, even when two owners remove each other at once", async () => {
  const second = await server.member(owner, "owner", "second@example.com");
  const members = (await owner.get<Member[]>("/api/members")).body;
  const owners = members.filter((member) => member.role === "owner");
  expect(owners).toHaveLength(2);
  const me = (await owner.get<SessionInfo>("/api/session")).body.user!.id;
  const other = owners.find((member) => member.userId !== me)!.userId;
  const answers = await Promise.all([
    owner.send("PATCH", `/api/members/${other}`, { role: "viewer" }),
    second.send("PATCH", `/api/members/${me}`, { role: "viewer" }),
  ]);
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  await withDatabase(server.database.url, async ({ prisma }) => {
    expect(await prisma.member.count({ where: { role: "owner" } })).toBe(1);
  });
});

test("attempts to sign in are limited by address", async () => {
  const browser = server.browser();
  const codes = new Set<string>();
  for (let attempt = 0; attempt < 15; attempt++) {
    codes.add(
      (
        await browser.post("/api/auth/sign-in/email", {
          email: "owner0@example.com",
          password: "wrong password",
        })
      ).body.code,
    );
  }
  expect(codes).toContain("rate-limited");
});
