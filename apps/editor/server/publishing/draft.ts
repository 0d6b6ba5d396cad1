import { signToken } from "@heddle/security";
import type { DraftAccess } from "../../src/api/contract.ts";
import { LOCAL_OWNER } from "../accounts/actor.ts";
import { appOrigin } from "../config/config.ts";
import type { SignedIn } from "../http/context.ts";

/** Seconds. */
const LIFETIME = 12 * 60 * 60;

/** Lets the canvas in the browser see the live draft. The runtime knows the token by its signature. */
export async function openDraft({ services, app, actor }: SignedIn): Promise<DraftAccess> {
  const claims = { app: app.id, user: actor.userId ?? LOCAL_OWNER, session: actor.sessionId };
  return {
    origin: appOrigin(services.config, `draft-${app.id}`),
    token: signToken(services.key, "draft", claims, { lifetime: LIFETIME }),
    expiresAt: new Date(Date.now() + LIFETIME * 1000).toISOString(),
  };
}
