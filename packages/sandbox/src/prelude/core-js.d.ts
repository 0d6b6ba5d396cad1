declare module "core-js-pure/stable/url/index.js" {
  const value: typeof URL;
  export default value;
}
declare module "core-js-pure/stable/url-search-params/index.js" {
  const value: typeof URLSearchParams;
  export default value;
}
declare module "@ungap/structured-clone" {
  /** A copy as the platform's structuredClone makes it. Throws for functions and symbols. */
  export default function structuredClone<Value>(value: Value): Value;
}
