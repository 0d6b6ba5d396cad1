export { appToFiles, GENERATED_FILES } from "./app-files/app-to-files.ts";
export { type FilesToAppOptions, type FilesToAppResult, filesToApp } from "./app-files/files-to-app.ts";
export { HEDDLE_VERSION, heddleDependency, type PackageOptions, packageName } from "./app-files/generated.ts";
export { mergeIntoFiles } from "./app-files/merge-files.ts";
export { equalApps } from "./identity/equal.ts";
export { blockToSource } from "./write/block-source.ts";
export { pageToSource } from "./write/page-source.ts";
