export * from "./app/app.ts";
export * from "./manifest/manifest.ts";
export * from "./diagnostic.ts";
