/** Who is who: the local owner where there are no accounts, else people who signed in with better-auth. */

import type { IncomingHttpHeaders } from "node:http";
import { userInfo } from "node:os";
import type { Database } from "@heddle/database";
import { hashToken, type Key, randomToken } from "@heddle/security";
import type { Auth } from "better-auth";
import type { Role } from "../../src/api/contract.ts";
import type { EditorConfig } from "../config/config.ts";
import { Refusal } from "../http/refusal.ts";
import { type Actor, colorOf } from "./actor.ts";
import { ADDRESS_HEADER, createAuth, hashPassword } from "./auth.ts";
import { createMember, type NewAccount, newRowId, renewAccount } from "./member-rows.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const SETUP_TOKEN_DAYS = 7;
const INVITATION_DAYS = 7;

export class Accounts {
  readonly mode: EditorConfig["mode"];
  readonly #database: Database;
  readonly #auth: Auth | null;
  #workspace: { id: string; name: string } | null = null;

  private constructor(mode: EditorConfig["mode"], database: Database, auth: Auth | null) {
    this.mode = mode;
    this.#database = database;
    this.#auth = auth;
  }

  static async create(config: EditorConfig, database: Database, key: Key): Promise<Accounts> {
    return new Accounts(
      config.mode,
      database,
      config.mode === "accounts" ? await createAuth(config, database, key) : null,
    );
  }

  /** The workspace of this installation. */
  async workspace(): Promise<{ id: string; name: string }> {
    this.#workspace ??= await this.#database.prisma.workspace.findFirstOrThrow({
      select: { id: true, name: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return this.#workspace;
  }

  /** Who asks, by the session's cookie; null for somebody who has not signed in or is no member any more. */
  async identify(headers: Pick<IncomingHttpHeaders, "cookie">): Promise<Actor | null> {
    if (!this.#auth) {
      const workspace = await this.workspace();
      return {
        userId: null,
        sessionId: null,
        name: localName(),
        email: null,
        role: "owner",
        workspaceId: workspace.id,
        color: colorOf("local"),
      };
    }
    if (!headers.cookie) return null;
    const session = await this.#auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) });
    if (!session) return null;
    const { id, name, email } = session.user;
    const member = await this.#database.prisma.member.findFirst({
      where: { userId: id },
      orderBy: { createdAt: "asc" },
      select: { role: true, workspaceId: true },
    });
    if (!member) return null;
    return {
      userId: id,
      sessionId: session.session.id,
      name,
      email,
      role: member.role,
      workspaceId: member.workspaceId,
      color: colorOf(id),
    };
  }

  /** True while nobody owns the workspace yet. */
  async needsSetup(): Promise<boolean> {
    if (!this.#auth) return false;
    const workspace = await this.workspace();
    return (
      (await this.#database.prisma.member.count({ where: { workspaceId: workspace.id, role: "owner" } })) ===
      0
    );
  }

  /** A new single-use token for the first owner, in place of those before it; null when there is an owner. */
  async issueSetupToken(): Promise<string | null> {
    if (!(await this.needsSetup())) return null;
    const workspace = await this.workspace();
    const token = randomToken();
    await this.#database.prisma.$transaction([
      this.#database.prisma.setupToken.deleteMany({ where: { workspaceId: workspace.id } }),
      this.#database.prisma.setupToken.create({
        data: {
          id: newRowId(),
          workspaceId: workspace.id,
          tokenHash: hashToken(token),
          expiresAt: new Date(Date.now() + SETUP_TOKEN_DAYS * DAY_MILLISECONDS),
        },
      }),
    ]);
    return token;
  }

  /** Makes the first owner. The token works once, whoever comes first. */
  async setUp(token: string, account: NewAccount): Promise<void> {
    this.#needAccounts();
    const refused = new Refusal(
      403,
      "bad-token",
      "This set-up token is not valid: it was used, has expired, or is another one's.",
      "Restart Heddle: while nobody owns it, it prints a new token in its log.",
    );
    // Hashing a password is work on purpose: it is done for nobody who has no token.
    const usable = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } };
    if ((await this.#database.prisma.setupToken.count({ where: usable })) === 0) throw refused;
    const password = await hashPassword(account.password);
    await this.#database.prisma.$transaction(async (transaction) => {
      const { count } = await transaction.setupToken.updateMany({
        where: usable,
        data: { usedAt: new Date() },
      });
      if (count !== 1) throw refused;
      const { workspaceId } = await transaction.setupToken.findUniqueOrThrow({
        where: { tokenHash: hashToken(token) },
      });
      await transaction.$executeRaw`select 1 from workspaces where id = ${workspaceId} for update`;
      if ((await transaction.member.count({ where: { workspaceId, role: "owner" } })) > 0) throw refused;
      await createMember(transaction, workspaceId, account, password, "owner");
    });
  }

  /** @returns the invitation's link token; it is shown once */
  async invite(
    actor: Actor,
    email: string,
    role: Role,
  ): Promise<{ id: string; token: string; expiresAt: Date }> {
    this.#needAccounts();
    const { prisma } = this.#database;
    const address = email.toLowerCase();
    const known = await prisma.member.count({
      where: { workspaceId: actor.workspaceId, user: { email: address } },
    });
    if (known > 0)
      throw new Refusal(
        409,
        "already-member",
        `${address} is a member already.`,
        "Change the role in the list of members.",
      );
    const token = randomToken();
    const id = newRowId();
    const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY_MILLISECONDS);
    await prisma.$transaction([
      prisma.invitation.deleteMany({
        where: { workspaceId: actor.workspaceId, email: address, acceptedAt: null },
      }),
      prisma.invitation.create({
        data: {
          id,
          workspaceId: actor.workspaceId,
          email: address,
          role,
          tokenHash: hashToken(token),
          invitedBy: actor.userId,
          expiresAt,
        },
      }),
    ]);
    return { id, token, expiresAt };
  }

  /**
   * Turns an invitation into a member. An account that is a member somewhere joins with its password. One that is a member nowhere, as of
   * somebody who was removed, leads to nothing by itself: it begins anew, with the name and password given here.
   * @param address where it is asked from: attempts at the password are limited by it
   * @returns the e-mail address that it was for
   */
  async accept(token: string, name: string, password: string, address: string): Promise<string> {
    this.#needAccounts();
    const refused = new Refusal(
      403,
      "bad-token",
      "This invitation was used, was withdrawn or has expired.",
      "Ask for a new one.",
    );
    const usable = { tokenHash: hashToken(token), acceptedAt: null, expiresAt: { gt: new Date() } };
    const invited = await this.#database.prisma.invitation.findFirst({
      where: usable,
      select: { email: true },
    });
    if (!invited) throw refused;
    const account = await this.#database.prisma.user.findUnique({
      where: { email: invited.email },
      select: { id: true, _count: { select: { members: true } } },
    });
    const isMember = account !== null && account._count.members > 0;
    if (isMember) await this.#checkPassword(invited.email, password, address);
    const passwordHash = await hashPassword(password);
    return this.#database.prisma.$transaction(async (transaction) => {
      const { count } = await transaction.invitation.updateMany({
        where: usable,
        data: { acceptedAt: new Date() },
      });
      if (count !== 1) throw refused;
      const invitation = await transaction.invitation.findUniqueOrThrow({
        where: { tokenHash: hashToken(token) },
      });
      const { workspaceId, email, role } = invitation;
      if (account) {
        if (!isMember) await renewAccount(transaction, account.id, name, passwordHash);
        const key = { workspaceId, userId: account.id };
        await transaction.member.upsert({
          where: { workspaceId_userId: key },
          create: { ...key, role },
          update: {},
        });
        return email;
      }
      await createMember(transaction, workspaceId, { name, email, password }, passwordHash, role);
      return email;
    });
  }

  /** An invitation never sets the password of somebody who is a member; who accepts it knows that password. */
  async #checkPassword(email: string, password: string, address: string): Promise<void> {
    const answer = await this.signIn(email, password, address);
    if (answer.ok) return;
    if (answer.status === 429)
      throw new Refusal(429, "rate-limited", "Too many attempts.", "Wait a minute, then try again.");
    throw new Refusal(
      409,
      "has-account",
      `There is an account for ${email} already, with another password.`,
      "Write the password of that account.",
    );
  }

  /** Ends all sessions of somebody who is no member any more. */
  async endSessions(userId: string): Promise<void> {
    await this.#database.prisma.session.deleteMany({ where: { userId } });
  }

  /** Signs in; the answer carries the session's cookie. Attempts are limited by address. */
  async signIn(email: string, password: string, address: string): Promise<Response> {
    return this.#needAccounts().handler(this.#request("/sign-in/email", { email, password }, address));
  }

  /** Signs in somebody who has just shown who they are by another means, so without counting it as an attempt. */
  async welcome(email: string, password: string): Promise<Response> {
    return this.#needAccounts().api.signInEmail({ body: { email, password }, asResponse: true });
  }

  async signOut(cookie: string | undefined, address: string): Promise<Response> {
    return this.#needAccounts().handler(this.#request("/sign-out", {}, address, cookie));
  }

  #request(path: string, body: unknown, address: string, cookie?: string): Request {
    const auth = this.#needAccounts();
    const base = new URL(auth.options.baseURL as string);
    return new Request(new URL(`/api/auth${path}`, base), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: base.origin,
        [ADDRESS_HEADER]: address,
        ...(cookie !== undefined && { cookie }),
      },
      body: JSON.stringify(body),
    });
  }

  #needAccounts(): Auth {
    if (this.#auth) return this.#auth;
    throw new Refusal(
      409,
      "no-accounts",
      "There are no accounts while Heddle is bound to this machine alone.",
      "Start it with HOST set to the address it shall listen on.",
    );
  }
}

function localName(): string {
  try {
    return userInfo().username || "You";
  } catch {
    return "You";
  }
}
