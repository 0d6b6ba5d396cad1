export { type RunningPostgres, removePostgres, startPostgres, stopPostgres } from "./server.ts";
