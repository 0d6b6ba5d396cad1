export { unzipFiles, zipFiles } from "./archive.ts";
export {
  checkRelativePath,
  FOLDER_LIMITS,
  type FolderContent,
  type FolderLimits,
  isForeign,
} from "./content.ts";
export { FolderError, type FolderErrorCode } from "./error.ts";
