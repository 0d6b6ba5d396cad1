/** The SDK behind `tracing.ts`: loaded only where traces are asked for. The exporters read their endpoint and headers from the environment by themselves. */

import { type Context, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ConsoleSpanExporter,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { OpenSpan, PastSpan, SpanAttributes, SpanParent, Tracing } from "./tracing.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

export function startTracing(service: string, environment: Environment): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    sampler: samplerOf(environment),
    spanProcessors: [new BatchSpanProcessor({ exporter: exporterOf(environment) })],
  });
  const tracer = provider.getTracer("heddle");
  const spans = new WeakMap<OpenSpan, Span>();

  function contextOf(parent: SpanParent): Context {
    if (parent === null) return ROOT_CONTEXT;
    if ("span" in parent) {
      const span = spans.get(parent.span);
      return span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT;
    }
    const [, traceId, spanId, flags] = TRACEPARENT.exec(parent.traceparent) ?? [];
    if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
    const traceFlags = Number.parseInt(flags, 16);
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
  }

  function record({ name, from, to, attributes, failed, parts = [] }: PastSpan, context: Context): void {
    const span = tracer.startSpan(name, { startTime: from, attributes }, context);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    const within = trace.setSpan(context, span);
    for (const part of parts) record(part, within);
    span.end(to);
  }

  return {
    begin(name, parent, attributes) {
      const span = tracer.startSpan(name, { attributes }, contextOf(parent));
      const open: OpenSpan = {
        set: (more: SpanAttributes) => void span.setAttributes(more),
        end(failed = false) {
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
      spans.set(open, span);
      return open;
    },
    record: (span) => record(span, ROOT_CONTEXT),
    close: () => provider.shutdown(),
  };
}

function exporterOf(environment: Environment): SpanExporter {
  if (environment.OTEL_TRACES_EXPORTER === "console") return new ConsoleSpanExporter();
  const protocol = environment.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || environment.OTEL_EXPORTER_OTLP_PROTOCOL;
  return protocol === "http/json" ? new JsonExporter() : new ProtobufExporter();
}

/** OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG; `parentbased_always_on` unless told, as the standard has it. */
function samplerOf(environment: Environment): Sampler {
  const [, isBased, name] =
    /^(parentbased_)?(.+)$/.exec(environment.OTEL_TRACES_SAMPLER || "parentbased_always_on") ?? [];
  const argument = Number(environment.OTEL_TRACES_SAMPLER_ARG || 1);
  const ratio = Number.isFinite(argument) ? Math.min(1, Math.max(0, argument)) : 1;
  const root =
    name === "always_off"
      ? new AlwaysOffSampler()
      : name === "traceidratio"
        ? new TraceIdRatioBasedSampler(ratio)
        : new AlwaysOnSampler();
  return isBased ? new ParentBasedSampler({ root }) : root;
}
