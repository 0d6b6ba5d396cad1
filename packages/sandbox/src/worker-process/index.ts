export { serveWork } from "./serve.ts";
export {
  type FailureReason,
  WorkerProcess,
  type WorkerProcessOptions,
  WorkFailure,
} from "./worker-process.ts";
