import { createServer } from "node:net";
import { Problem } from "./problem.mjs";
import { waitUntil } from "./processes.mjs";

/**
 * Tries to listen, so that a port in use is one clear line and not a child's stack.
 * @param {number} patience milliseconds in which it may still become free
 */
export async function checkPort(host, port, flag, patience) {
  let reason = null;
  await waitUntil(async () => {
    reason = await listen(host, port);
    return reason !== "EADDRINUSE";
  }, patience);
  if (reason === null) return;
  if (reason === "EADDRINUSE") {
    throw new Problem(
      `Port ${port} on ${host} is in use.`,
      `Stop what uses it, or choose another with ${flag}, e.g. ${flag} ${port + 100}.`,
    );
  }
  if (reason === "EACCES") {
    throw new Problem(`You may not listen on port ${port}.`, `Choose one above 1023 with ${flag}.`);
  }
  throw new Problem(
    `This machine cannot listen on ${host}:${port} (${reason}).`,
    "Set HOST to an address of this machine, e.g. 127.0.0.1.",
  );
}

function listen(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
