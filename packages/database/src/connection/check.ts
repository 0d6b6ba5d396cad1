import pg from "pg";
import { DatabaseError } from "../error.ts";

const OLDEST_VERSION = 13;

/**
 * Connects once, to tell a person early and in one sentence what is wrong with DATABASE_URL.
 * @throws DatabaseError; the URL's password is in no message
 */
export async function checkDatabase(url: string): Promise<void> {
  const where = describeUrl(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw explain(cause, where);
  }
  try {
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST_VERSION) {
      throw new DatabaseError(
        "database_refused",
        `${where} runs Postgres ${major}; Heddle needs ${OLDEST_VERSION} or later.`,
        "Upgrade that server, or unset DATABASE_URL to let Heddle run its own.",
      );
    }
  } finally {
    await client.end();
  }
}

function describeUrl(url: string): string {
  let parsed: URL | null = null;
  try {
    parsed = new URL(url);
  } catch {
    // Reported below, without the text: it may hold a password.
  }
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol)) {
    const host = parsed.searchParams.get("host") ?? parsed.host;
    return `the database${parsed.pathname.length > 1 ? ` ${decodeURIComponent(parsed.pathname.slice(1))}` : ""} at ${host || "localhost"}`;
  }
  throw new DatabaseError(
    "database_url_invalid",
    "DATABASE_URL is not the address of a Postgres.",
    "Write it as postgresql://user:password@host:5432/database, or unset it to let Heddle run its own Postgres.",
  );
}

function explain(cause: unknown, where: string): DatabaseError {
  const unset = "or unset DATABASE_URL to let Heddle run its own Postgres.";
  const code = String((cause as { code?: unknown }).code ?? "");
  const reason = cause instanceof Error ? cause.message || code : String(cause);
  if (code === "28P01" || code === "28000") {
    return new DatabaseError(
      "database_refused",
      `Signing in to ${where} failed: ${reason}.`,
      `Correct the user and password in DATABASE_URL, ${unset}`,
      { cause },
    );
  }
  if (code === "3D000") {
    return new DatabaseError(
      "database_refused",
      `Cannot use ${where}: ${reason}.`,
      `Create it with createdb, correct DATABASE_URL, ${unset}`,
      { cause },
    );
  }
  return new DatabaseError(
    "database_unreachable",
    `Cannot reach ${where}: ${reason}.`,
    `Check that it runs and that DATABASE_URL names the right host and port, ${unset}`,
    { cause },
  );
}
