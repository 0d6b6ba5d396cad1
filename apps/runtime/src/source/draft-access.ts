/** Who may see a draft: the token says who it was made for, the database whether that person still may. */

import type { Database, Role } from "@heddle/database";
import { type Key, verifyToken } from "@heddle/security";
import { z } from "zod";

const claims = z.object({
  app: z.string(),
  /** The account's id, or `local` for the owner of an installation without accounts. */
  user: z.string(),
  /** The sign-in that the token was given to; null where there are no accounts. */
  session: z.string().nullable(),
});

/** What a valid token said. It is looked up again whenever somebody's access changes. */
export type DraftPass = z.output<typeof claims>;

/** Whom a draft is shown to. */
export interface DraftGuard {
  /** What a draft token lets its bearer see; null = nothing of this app. */
  admit(token: string | undefined, appId: string): Promise<DraftPass | null>;
  /** Whether who came in with it may stay. */
  holds(pass: DraftPass): Promise<boolean>;
  /** Whether who came in with it may change the app, and so the state of its draft by hand. */
  mayEdit(pass: DraftPass): Promise<boolean>;
}

/** The person of an installation without accounts: whoever reaches it. Where there are accounts, its tokens are nobody's. */
const LOCAL_OWNER = "local";

export class DraftAccess implements DraftGuard {
  readonly #key: Key;
  readonly #pool: Database["pool"];
  readonly #hasAccounts: boolean;

  constructor(key: Key, pool: Database["pool"], hasAccounts: boolean) {
    this.#key = key;
    this.#pool = pool;
    this.#hasAccounts = hasAccounts;
  }

  /** The pass of a token that this installation signed for this app's draft, has not expired and still holds; else null. */
  async admit(token: string | undefined, appId: string): Promise<DraftPass | null> {
    const pass = verifyToken(this.#key, "draft", token, claims);
    return pass?.app === appId && (await this.holds(pass)) ? pass : null;
  }

  /** Whether the person is still a member of the app's workspace and still signed in as when the token was made. */
  holds(pass: DraftPass): Promise<boolean> {
    return this.#hasRole(pass, ["viewer", "editor", "owner"]);
  }

  mayEdit(pass: DraftPass): Promise<boolean> {
    return this.#hasRole(pass, ["editor", "owner"]);
  }

  async #hasRole({ app, user, session }: DraftPass, roles: readonly Role[]): Promise<boolean> {
    if (session === null) return user === LOCAL_OWNER && !this.#hasAccounts;
    const { rows } = await this.#pool.query(
      `select 1 from apps
       join members on members.workspace_id = apps.workspace_id
       join sessions on sessions.user_id = members.user_id
       where apps.id = $1 and members.user_id = $2 and sessions.id = $3 and sessions.expires_at > now()
         and members.role::text = any($4)`,
      [app, user, session, roles],
    );
    return rows.length > 0;
  }
}
