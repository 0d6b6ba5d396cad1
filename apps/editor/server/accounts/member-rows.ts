/** The rows that make somebody a member: user, credential and membership, written in the transaction that uses up their token. */

import { randomBytes } from "node:crypto";
import type { Database } from "@heddle/database";
import type { Role } from "../../src/api/contract.ts";
import { Refusal } from "../http/refusal.ts";

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

type Transaction = Parameters<Parameters<Database["prisma"]["$transaction"]>[0]>[0];

/** A user who is new here, and a member from now on. */
export async function createMember(
  transaction: Transaction,
  workspaceId: string,
  account: NewAccount,
  passwordHash: string,
  role: Role,
): Promise<void> {
  const userId = newRowId();
  await transaction.user.create({
    data: {
      id: userId,
      workspaceId,
      name: account.name,
      email: account.email.toLowerCase(),
      emailVerified: true,
    },
  });
  await transaction.account.create({ data: credential(workspaceId, userId, passwordHash) });
  await transaction.member.create({ data: { workspaceId, userId, role } });
}

/** Gives an account that is a member nowhere to whoever was invited under its address. @throws Refusal when it has become one meanwhile */
export async function renewAccount(
  transaction: Transaction,
  userId: string,
  name: string,
  passwordHash: string,
): Promise<void> {
  await transaction.$executeRaw`select 1 from users where id = ${userId} for update`;
  if ((await transaction.member.count({ where: { userId } })) > 0)
    throw new Refusal(409, "has-account", "This account has just joined elsewhere.", "Try again.");
  await transaction.session.deleteMany({ where: { userId } });
  await transaction.account.deleteMany({ where: { userId } });
  const { workspaceId } = await transaction.user.update({ where: { id: userId }, data: { name } });
  await transaction.account.create({ data: credential(workspaceId, userId, passwordHash) });
}

function credential(workspaceId: string, userId: string, passwordHash: string) {
  return {
    id: newRowId(),
    workspaceId,
    userId,
    accountId: userId,
    providerId: "credential",
    password: passwordHash,
  };
}

/** An opaque id for a row. */
export function newRowId(): string {
  return randomBytes(15).toString("base64url");
}
