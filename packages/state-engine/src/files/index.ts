export {
  type CallFiles,
  contentOf,
  type FileData,
  type FilesMember,
  filesMember,
  type StoredFile,
  uploadedFiles,
  writeDownload,
} from "./files.ts";
