export { get, type HttpAnswer } from "./get.ts";
export { type ProcessReport, RuntimeProcess } from "./runtime-process.ts";
export type { Target } from "./shown-page.ts";
export { TestBrowser, type TestBrowserOptions } from "./test-browser.ts";
export { type AppFiles, startTestRuntime, type TestRuntime } from "./test-runtime.ts";
