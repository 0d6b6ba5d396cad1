/**
 * The HTTP library, in a module of its own that is imported when needed: a bundler gives a CommonJS package that is imported
 * dynamically no named exports.
 */
export { Agent, request } from "undici";
