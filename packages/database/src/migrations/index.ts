export { applyMigrations, type MigrationReport } from "./apply.ts";
export { pendingChanges, writeMigration } from "./write.ts";
