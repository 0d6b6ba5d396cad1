import { z } from "zod";
import type { Member } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { announceAccess } from "./access.ts";
import { colorOf } from "./actor.ts";

export const roleInput = z.enum(["owner", "editor", "viewer"]);

export async function listMembers({ services, actor }: SignedIn): Promise<Member[]> {
  const members = await services.database.prisma.member.findMany({
    where: { workspaceId: actor.workspaceId },
    include: { user: { select: { name: true, email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ userId, role, user: { name, email } }) => ({
    userId,
    role,
    name,
    email,
    color: colorOf(userId),
  }));
}

export async function changeMember({ services, actor, params, json }: SignedIn): Promise<void> {
  const { role } = await json(z.strictObject({ role: roleInput }));
  await changing(services, actor.workspaceId, params.user!, role !== "owner", (transaction, key) =>
    transaction.member.update({ where: { workspaceId_userId: key }, data: { role } }),
  );
  await announceAccess(services);
}

export async function removeMember({ services, actor, params }: SignedIn): Promise<void> {
  await changing(services, actor.workspaceId, params.user!, true, (transaction, key) =>
    transaction.member.delete({ where: { workspaceId_userId: key } }),
  );
  await services.accounts.endSessions(params.user!);
  await announceAccess(services);
}

type Transaction = Parameters<Parameters<SignedIn["services"]["database"]["prisma"]["$transaction"]>[0]>[0];

/** One change of a member at a time, so that two owners cannot take each other's role and leave none. */
async function changing(
  services: SignedIn["services"],
  workspaceId: string,
  userId: string,
  loses: boolean,
  change: (transaction: Transaction, key: { workspaceId: string; userId: string }) => Promise<unknown>,
): Promise<void> {
  const key = { workspaceId, userId };
  await services.database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`select 1 from workspaces where id = ${workspaceId} for update`;
    const member = await transaction.member.findUnique({ where: { workspaceId_userId: key } });
    if (!member) throw notFound("This member");
    const owners = await transaction.member.count({ where: { workspaceId, role: "owner" } });
    if (loses && member.role === "owner" && owners === 1) {
      throw new Refusal(
        409,
        "last-owner",
        "A workspace has at least one owner.",
        "Make somebody else owner first.",
      );
    }
    await change(transaction, key);
  });
}
