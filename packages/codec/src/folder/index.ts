export { FOLDER_LIMITS, type FolderContent, type FolderLimits } from "../archive/content.ts";
export { FolderError, type FolderErrorCode } from "../archive/error.ts";
export { describeAssets } from "./assets.ts";
export { readFolder, refuseLinks, type WriteOptions, type WriteResult, writeFolder } from "./folder.ts";
export { resolveInside } from "./resolve-inside.ts";
