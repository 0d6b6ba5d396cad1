import type { SignedIn } from "../http/context.ts";

type Transaction = Parameters<Parameters<SignedIn["services"]["database"]["prisma"]["$transaction"]>[0]>[0];

/** Tells the runtimes, with the transaction's commit, that what they serve of an app may have changed. */
export async function announcePublish(transaction: Transaction, appId: string): Promise<void> {
  await transaction.$executeRaw`select pg_notify('heddle_publish', ${appId})`;
}
