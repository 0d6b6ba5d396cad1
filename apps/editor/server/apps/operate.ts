import { z } from "zod";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { mayAccess, OPERATIONS } from "../permissions/table.ts";

/** Runs one operation of the register on an app's document, as the canvas would. Answers when it is stored. */
export async function operate({ services, app, actor, params, json }: SignedIn): Promise<{ value: unknown }> {
  const operation = params.operation!;
  const access = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation]! : null;
  if (access === null)
    throw new Refusal(404, "unknown-operation", `There is no operation called ${operation.slice(0, 80)}.`);
  if (!mayAccess(actor.role, access)) throw new Refusal(403, "not-allowed", `This needs the role ${access}.`);
  const result = await services.documents.operate(app.id, operation, await json(z.unknown()), actor.userId);
  services.metrics.operations += 1;
  if (!result) throw notFound("This app");
  if (!result.ok) throw new Refusal(400, result.error.code, result.error.message, result.error.cure);
  return { value: result.value ?? null };
}
