/**
 * What `heddle` is in the client module, as JavaScript: the base class of local states. It asks the browser's half of Heddle, which
 * connects itself before the first state is made.
 */
export const LOCAL_BASE = `
let host = null;
export const connect = (given) => { host = given; };
export class UserError extends Error {
  constructor(message) { super(message); this.name = "UserError"; }
}
export class LocalState {
  constructor() { return host.made(this); }
  use(other) { return host.use(other); }
  get ui() { return host.member("ui"); }
  get page() { return host.member("page"); }
}
`;
