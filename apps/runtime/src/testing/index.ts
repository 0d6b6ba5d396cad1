export { type ProcessReport, RuntimeProcess } from "./runtime-process.ts";
export { get, type HttpAnswer, type Target, TestBrowser, type TestBrowserOptions } from "./test-browser.ts";
export { type AppFiles, startTestRuntime, type TestRuntime } from "./test-runtime.ts";
