import { z } from "zod";
import type { SessionInfo } from "../../src/api/contract.ts";
import type { RawAnswer } from "../http/answer.ts";
import type { RouteContext } from "../http/context.ts";
import { announceAccess } from "./access.ts";
import { LOCAL_OWNER } from "./actor.ts";
import { confinement } from "./confinement.ts";

export const nameInput = z.string().trim().min(1, "Write a name.").max(100);
export const emailInput = z.email("Write an e-mail address, such as ada@example.com.").max(200).toLowerCase();
export const passwordInput = z
  .string()
  .min(10, "A password has at least 10 characters.")
  .max(200, "A password has at most 200 characters.");

export async function readSession({ services, actor }: RouteContext): Promise<SessionInfo> {
  const { accounts } = services;
  const mode = accounts.mode === "open" ? "open" : (await accounts.needsSetup()) ? "setup" : "accounts";
  const workspace = actor ? await accounts.workspace() : null;
  return {
    mode,
    user: actor && {
      id: actor.userId ?? LOCAL_OWNER,
      name: actor.name,
      email: actor.email,
      color: actor.color,
      role: actor.role,
    },
    workspace,
    confinement: confinement(),
    durability: services.config.durability,
  };
}

export async function signIn({ services, json, address }: RouteContext): Promise<RawAnswer> {
  const { email, password } = await json(
    z.strictObject({ email: emailInput, password: z.string().max(200) }),
  );
  return forwardAnswer(await services.accounts.signIn(email, password, address));
}

export async function signOut({ services, request, address }: RouteContext): Promise<RawAnswer> {
  const answer = await forwardAnswer(await services.accounts.signOut(request.headers.cookie, address));
  await announceAccess(services);
  return answer;
}

export async function finishSetup({ services, json }: RouteContext): Promise<RawAnswer> {
  const { token, ...account } = await json(
    z.strictObject({
      token: z.string().max(200),
      name: nameInput,
      email: emailInput,
      password: passwordInput,
    }),
  );
  await services.accounts.setUp(token, account);
  services.log(`${account.email} is the owner of this workspace now.`);
  return forwardAnswer(await services.accounts.welcome(account.email, account.password));
}

/** An answer of better-auth as ours: its cookies, and its error in our words. */
export async function forwardAnswer(response: Response): Promise<RawAnswer> {
  const cookies = response.headers.getSetCookie();
  const headers: RawAnswer["headers"] = cookies.length > 0 ? { "set-cookie": cookies } : {};
  if (response.ok) return { raw: true, status: 204, headers, body: "" };
  const limited = response.status === 429;
  const body = limited
    ? { code: "rate-limited", message: "Too many attempts.", cure: "Wait a minute, then try again." }
    : {
        code: "wrong-credentials",
        message: "The e-mail address or the password is wrong.",
        cure: "Try again, or ask an owner for a new invitation.",
      };
  return {
    raw: true,
    status: limited ? 429 : 401,
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}
