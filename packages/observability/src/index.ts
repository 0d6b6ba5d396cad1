export {
  type MetricDescription,
  MetricsRegistry,
  type Reading,
  type Sample,
} from "./export/registry.ts";
export { Health, type HealthCheck, type HealthReport } from "./health/health.ts";
export { LATENCY_BOUNDS, LatencyHistogram } from "./latency/histogram.ts";
export {
  isLogged,
  jsonLine,
  LOG_LEVELS,
  type LogLevel,
  type LogRecord,
  LogSettingError,
  type LogSettings,
  readLogSettings,
} from "./log/log.ts";
export {
  bearerOf,
  type MachineRoute,
  MachineRoutes,
  type MachineRoutesOptions,
  SHORTEST_METRICS_TOKEN,
  sendJson,
} from "./machine/machine-routes.ts";
export { EventLoopDelay, type LoopDelay } from "./process/event-loop.ts";
export { ownUsage, type ProcessUsage, usageOf } from "./process/usage.ts";
export {
  below,
  type OpenSpan,
  openTracing,
  type PastSpan,
  type SpanAttributes,
  type SpanParent,
  type Tracing,
  traced,
  wantsTraces,
} from "./tracing/tracing.ts";
