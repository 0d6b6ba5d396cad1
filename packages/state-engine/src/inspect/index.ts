export { changeValue } from "./change.ts";
export { InspectError } from "./find.ts";
export { type Looked, type LookedKind, type LookedMember, lookAt } from "./look.ts";
