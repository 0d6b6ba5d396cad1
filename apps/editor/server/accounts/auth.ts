/** better-auth as Heddle sets it up: passwords and sessions. Members and invitations are Heddle's own. */

import type { Database } from "@heddle/database";
import type { Key } from "@heddle/security";
import type { Auth } from "better-auth";
import type { EditorConfig } from "../config/config.ts";

const DAY = 24 * 60 * 60;
/** Our own header, written by us alone: where a request came from. */
export const ADDRESS_HEADER = "x-heddle-address";

/** Loaded only where there are accounts: it is a quarter of the editor's process. */
export async function createAuth(config: EditorConfig, database: Database, key: Key): Promise<Auth> {
  const [{ betterAuth }, { prismaAdapter }] = await Promise.all([
    import("better-auth"),
    import("better-auth/adapters/prisma"),
  ]);
  const secure = config.publicUrl.protocol === "https:";
  return betterAuth({
    baseURL: config.publicUrl.origin,
    basePath: "/api/auth",
    secret: key.derive("better-auth").toString("base64url"),
    trustedOrigins: config.origins,
    database: prismaAdapter(database.prisma, { provider: "postgresql" }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200, disableSignUp: true },
    session: { expiresIn: 30 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      cookies: {
        session_token: {
          name: secure ? "__Host-heddle-session" : "heddle-session",
          attributes: { httpOnly: true, sameSite: "lax", secure, path: "/" },
        },
      },
    },
  }) as unknown as Auth;
}

export async function hashPassword(password: string): Promise<string> {
  const crypto = await import("better-auth/crypto");
  return crypto.hashPassword(password);
}
