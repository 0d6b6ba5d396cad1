export { background } from "./kinds/background.ts";
export { debounce } from "./kinds/debounce.ts";
export { latest } from "./kinds/latest.ts";
export { once } from "./kinds/once.ts";
export { throttle } from "./kinds/throttle.ts";
