export {
  clientAddress,
  isFromProxy,
  readTrustedProxies,
  type TrustedProxies,
} from "./address/client-address.ts";
export { isLoopback, needsAccounts } from "./address/own-machine.ts";
export { SecurityError, type SecurityErrorCode } from "./error.ts";
export { createKey, type Key, loadKey } from "./key/key.ts";
export { checkHost, checkOrigin, isSameOrigin, type MatchedHost } from "./origin/origin.ts";
export { seal, unseal } from "./seal/seal.ts";
export { hashToken, randomToken, sameSecret, signToken, verifyToken } from "./token/token.ts";
