export { type CallFiles, type FilesMember, filesMember, type StoredFile, uploadedFiles } from "./files.ts";
