import type { Json } from "@heddle/schema";

/** What a client function may give, UTF-16 units as JSON. */
const MOST_RESULT = 500_000;

/** Calls a function of the app's client code: `[true, what it gave]`, or `[false, message]` where it threw or gave what is not JSON. */
export async function answerOfClient(
  clientModule: string | undefined,
  name: string,
  args: readonly Json[],
): Promise<Json> {
  try {
    const { callClientFunction } = await import("./call.ts");
    const result: unknown = await callClientFunction(clientModule, name, args);
    return [true, plain(result)];
  } catch (error) {
    return [false, (error instanceof Error ? error.message : String(error)).slice(0, 1_000)];
  }
}

/** As the server gets it; what gives nothing gives null. */
function plain(result: unknown): Json {
  const text = JSON.stringify(result) as string | undefined;
  if (text === undefined) return null;
  if (text.length > MOST_RESULT)
    throw new Error(`It gave more than ${MOST_RESULT} characters of JSON, which cannot be sent.`);
  return JSON.parse(text) as Json;
}
