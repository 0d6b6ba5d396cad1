import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { MIGRATIONS_FOLDER, type Migration, readSchema } from "./folder.ts";

export const NO_FILTER: SchemaFilter = { externalTables: [], externalEnums: [] };

let loaded = false;
let lastPanic = "";

export interface SchemaEngineSession {
  engine: SchemaEngine;
  close(): Promise<void>;
}

/** Prisma's schema engine as WebAssembly: the same engine as the command line's, without its download. */
export async function openSchemaEngine(url: string): Promise<SchemaEngineSession> {
  if (!loaded) {
    const file = new URL(
      "schema_engine_bg.wasm",
      import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
    );
    const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(file)), {
      "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    // Where the engine leaves its last words when it breaks; without it the real reason is lost.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (text: string) => {
          lastPanic = text;
        },
      },
    });
    const begin = instance.exports.__wbindgen_start;
    if (typeof begin === "function") begin();
    loaded = true;
  }
  const pool = new pg.Pool({ connectionString: url, application_name: "heddle migrations", max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(forSchemaEngine(new PrismaPg(pool), pool));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", readSchema()]] },
    () => undefined,
    adapter,
  );
  return {
    engine,
    async close() {
      engine.free();
      await pool.end();
    },
  };
}

/** Mends two things in what the adapter's connections do for the schema engine. */
function forSchemaEngine(factory: PrismaPg, pool: pg.Pool): PrismaPg {
  const connect = factory.connect.bind(factory);
  const charactersOf = readInternalCharacters(pool);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = (script) => executeWhole(pool, script);
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of charactersOf()) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}

const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * Postgres' catalogue has columns of its one-byte type "char". The adapter does not know it, so it sees text; the
 * returned function names those columns of the last result. (The engine asks one thing after another.)
 */
function readInternalCharacters(pool: pg.Pool): () => number[] {
  let columns: number[] = [];
  const query = pool.query.bind(pool);
  const queryCatalog = async (...parameters: Parameters<typeof query>) => {
    const result: unknown = await query(...parameters);
    columns = [];
    for (const [index, field] of ((result as pg.QueryResult).fields ?? []).entries()) {
      if (field.dataTypeID !== INTERNAL_CHAR) continue;
      field.dataTypeID = TEXT;
      columns.push(index);
    }
    return result;
  };
  Object.defineProperty(pool, "query", { value: queryCatalog });
  return () => columns;
}

/**
 * The adapter would cut scripts at each semicolon and run the pieces one by one, so a migration that fails half-way
 * would leave its first half. Sent as one text, Postgres takes it as one transaction.
 */
async function executeWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new DriverAdapterError({
      kind: "postgres",
      code: error.code ?? "",
      severity: error.severity ?? "ERROR",
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
      originalMessage: error.message,
    });
  }
}

/** What the engine said when it broke, or nothing. */
export function enginePanic(): string {
  return lastPanic;
}

export function migrationList(migrations: Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
