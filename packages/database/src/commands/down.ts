/** Stops the embedded Postgres of HEDDLE_DATA. The last thing to run: after everything that commits. */
import { DatabaseError } from "../error.ts";
import { stopPostgres } from "../postgres/server.ts";

try {
  await stopPostgres(process.env.HEDDLE_DATA ?? ".heddle");
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  process.stderr.write(`${error.message} ${error.cure}\n`);
  process.exitCode = 1;
}
