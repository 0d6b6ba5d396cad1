/**
 * An address for something of the page's session. Where several servers run the app, the session's token names the one that has it,
 * `<node>.<secret>`: said in the address, so that whichever server is asked can hand it on (docs/protocol.md).
 */
export function atNode(address: string, token: string): string {
  const node = token.slice(0, Math.max(0, token.indexOf(".")));
  return node === "" ? address : `${address}?node=${encodeURIComponent(node)}`;
}
