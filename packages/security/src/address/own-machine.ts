/** Whether an installation is its own machine's alone. Editor and runtime must say the same. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Addresses and names that lead to the machine itself, wherever they are looked up. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Whether people sign in: where it listens on more than loopback, or a public name leads to it (a proxy on this machine that the world can
 * reach). Else whoever reaches it is the owner.
 * @param publicUrl how people reach the editor; null = by the address it listens on
 */
export function needsAccounts(host: string, publicUrl: string | null): boolean {
  if (!isLoopback(host)) return true;
  if (publicUrl === null) return false;
  const { hostname } = new URL(publicUrl);
  return !isLoopback(hostname) && !hostname.endsWith(".localhost");
}
