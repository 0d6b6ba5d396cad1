export { type RunningPostgres, startPostgres, stopPostgres } from "./server.ts";
