import type { PostgresPlace } from "./place.ts";

/** Small on purpose: Heddle is one person's tool by default, and whoever needs more sets DATABASE_URL. */
const SETTINGS: Record<string, string> = {
  shared_buffers: "24MB",
  max_connections: "40",
  work_mem: "4MB",
  maintenance_work_mem: "32MB",
  // Without helpers for parallel queries and asynchronous reads, an idle server is five processes.
  io_method: "sync",
  max_worker_processes: "1",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_logical_replication_workers: "0",
  autovacuum_max_workers: "1",
  autovacuum_worker_slots: "1",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "256MB",
  min_wal_size: "32MB",
  jit: "off",
  huge_pages: "off",
  log_timezone: "UTC",
  timezone: "UTC",
  logging_collector: "off",
};

/** Nothing of ours but what a server needs: the environment holds keys. */
export const SERVER_ENVIRONMENT = {
  PATH: process.env.PATH ?? "",
  TZ: "UTC",
  LC_ALL: "C",
} as unknown as NodeJS.ProcessEnv;

/** Arguments for `postgres`; `port` is that of 127.0.0.1, or names the socket's file. */
export function serverArguments(place: PostgresPlace, port: number): string[] {
  const where: Record<string, string> = place.socket
    ? { listen_addresses: "", unix_socket_directories: place.socket, unix_socket_permissions: "0700" }
    : { listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  return [
    "-D",
    place.cluster,
    "-p",
    String(port),
    ...Object.entries({ ...SETTINGS, ...where }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}
