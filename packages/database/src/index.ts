export type { Prisma, PrismaClient } from "../generated/client.ts";
export type { Role } from "../generated/enums.ts";
export { type BlobStore, createBlobStore, type StoredBlob } from "./blobs/store.ts";
export type { Unlisten } from "./connection/listener.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./connection/open.ts";
export { DatabaseError, type DatabaseErrorCode } from "./error.ts";
