/**
 * Traces by OpenTelemetry, where the standard variables ask for them. Nothing of it is loaded otherwise, and who traces holds null: no cost
 * but the look whether it is.
 */

/** What a span says; never secrets, tokens, queries or payloads. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A span that is over already. Times are milliseconds since 1970. */
export interface PastSpan {
  name: string;
  from: number;
  to: number;
  attributes: SpanAttributes;
  failed?: boolean;
  parts?: readonly PastSpan[];
}

/** Where a span belongs: below another one, or below one of whoever asked, by its W3C `traceparent`. */
export type SpanParent = { traceparent: string } | { span: OpenSpan } | null;

/** A span that is under way. */
export interface OpenSpan {
  set(attributes: SpanAttributes): void;
  end(failed?: boolean): void;
}

export interface Tracing {
  begin(name: string, parent: SpanParent, attributes: SpanAttributes): OpenSpan;
  /** Tells of what is over, with its parts. */
  record(span: PastSpan): void;
  /** Sends what waits, and ends. */
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the standard variables ask for traces. */
export function wantsTraces(environment: Environment): boolean {
  if (environment.OTEL_SDK_DISABLED?.toLowerCase() === "true") return false;
  const exporter = environment.OTEL_TRACES_EXPORTER;
  if (exporter) return exporter !== "none";
  return Boolean(environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || environment.OTEL_EXPORTER_OTLP_ENDPOINT);
}

/**
 * Null where no traces are asked for.
 * @param service `heddle-runtime`, unless OTEL_SERVICE_NAME says another
 */
export async function openTracing(service: string, environment: Environment): Promise<Tracing | null> {
  if (!wantsTraces(environment)) return null;
  const { startTracing } = await import("./open-telemetry.ts");
  return startTracing(environment.OTEL_SERVICE_NAME || service, environment);
}

/** Does something within a span; without tracing just does it. */
export async function traced<Value>(
  tracing: Tracing | null,
  name: string,
  parent: SpanParent,
  attributes: SpanAttributes,
  work: (span: OpenSpan | null) => Promise<Value>,
): Promise<Value> {
  if (!tracing) return work(null);
  const span = tracing.begin(name, parent, attributes);
  try {
    const value = await work(span);
    span.end();
    return value;
  } catch (error) {
    span.end(true);
    throw error;
  }
}

/** The parent that a span gives to its parts. */
export function below(span: OpenSpan | null): SpanParent {
  return span && { span };
}
