import { seal } from "@heddle/security";
import { z } from "zod";
import type { SecretSummary } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";

const MOST_SECRETS = 200;

function environmentOf(params: Record<string, string>): "draft" | "production" {
  const { environment } = params;
  if (environment === "draft" || environment === "production") return environment;
  throw new Refusal(404, "no-such-environment", "Secrets are kept for draft and production.");
}

function nameOf(params: Record<string, string>): string {
  const name = params.name ?? "";
  if (/^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name)) return name;
  throw new Refusal(
    400,
    "bad-name",
    "A secret's name has letters, digits and _, and starts with a letter.",
    "Write it as OPENAI_API_KEY.",
  );
}

/** Names only: a value that was set never comes back. */
export async function listSecrets({ services, app, params }: SignedIn): Promise<SecretSummary[]> {
  const secrets = await services.database.prisma.secret.findMany({
    where: { appId: app.id, environment: environmentOf(params) },
    select: { name: true, updatedAt: true },
    orderBy: { name: "asc" },
  });
  return secrets.map(({ name, updatedAt }) => ({ name, updatedAt: updatedAt.toISOString() }));
}

export async function setSecret({ services, app, params, json }: SignedIn): Promise<void> {
  const environment = environmentOf(params);
  const name = nameOf(params);
  const { value } = await json(
    z.strictObject({ value: z.string().min(1, "A secret cannot be empty.").max(65_536) }),
  );
  const { workspaceId, id: appId } = app;
  const sealed = seal(services.key, value, [workspaceId, appId, environment, name]);
  const key = { appId, environment, name };
  await services.database.prisma.$transaction(async (transaction) => {
    const others = await transaction.secret.count({ where: { appId, environment, name: { not: name } } });
    if (others >= MOST_SECRETS)
      throw new Refusal(409, "too-many", `An environment has at most ${MOST_SECRETS} secrets.`);
    await transaction.secret.upsert({
      where: { appId_environment_name: key },
      create: { ...key, workspaceId, sealed },
      update: { sealed },
    });
    await transaction.$executeRaw`select pg_notify('heddle_secrets', ${appId})`;
  });
}

export async function deleteSecret({ services, app, params }: SignedIn): Promise<void> {
  const where = { appId: app.id, environment: environmentOf(params), name: nameOf(params) };
  await services.database.prisma.$transaction(async (transaction) => {
    const { count } = await transaction.secret.deleteMany({ where });
    if (count === 0) throw notFound("This secret");
    await transaction.$executeRaw`select pg_notify('heddle_secrets', ${app.id})`;
  });
}
