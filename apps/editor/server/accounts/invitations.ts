import { z } from "zod";
import type { Invitation } from "../../src/api/contract.ts";
import type { RawAnswer } from "../http/answer.ts";
import type { RouteContext, SignedIn } from "../http/context.ts";
import { notFound } from "../http/refusal.ts";
import { emailInput, forwardAnswer, nameInput, passwordInput } from "./handlers.ts";
import { roleInput } from "./members.ts";

export async function listInvitations({ services, actor }: SignedIn): Promise<Invitation[]> {
  const invitations = await services.database.prisma.invitation.findMany({
    where: { workspaceId: actor.workspaceId, acceptedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return invitations.map(({ id, email, role, expiresAt }) => ({
    id,
    email,
    role,
    link: null,
    expiresAt: expiresAt.toISOString(),
  }));
}

/** The link is in this answer only: what is stored cannot be turned back into it. */
export async function createInvitation({ services, actor, json }: SignedIn): Promise<Invitation> {
  const { email, role } = await json(z.strictObject({ email: emailInput, role: roleInput }));
  const { id, token, expiresAt } = await services.accounts.invite(actor, email, role);
  const link = `${services.config.publicUrl.origin}/invite?token=${token}`;
  return { id, email, role, link, expiresAt: expiresAt.toISOString() };
}

export async function revokeInvitation({ services, actor, params }: SignedIn): Promise<void> {
  const { count } = await services.database.prisma.invitation.deleteMany({
    where: { id: params.id!, workspaceId: actor.workspaceId, acceptedAt: null },
  });
  if (count === 0) throw notFound("This invitation");
}

export async function acceptInvitation({ services, json, address }: RouteContext): Promise<RawAnswer> {
  const { token, name, password } = await json(
    z.strictObject({ token: z.string().max(200), name: nameInput, password: passwordInput }),
  );
  const email = await services.accounts.accept(token, name, password, address);
  return forwardAnswer(await services.accounts.welcome(email, password));
}
