/** How figures are said. */

import { durationText } from "../timeline/amounts.ts";

const whole = new Intl.NumberFormat("en");

export function countText(count: number): string {
  return whole.format(Math.round(count));
}

/** Per second. */
export function rateText(rate: number | undefined): string {
  if (rate === undefined) return "–";
  return `${rate === 0 ? "0" : rate < 10 ? rate.toFixed(1) : countText(rate)}/s`;
}

export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
  if (bytes < 1024 ** 3) return `${Math.round(bytes / 1024 ** 2)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

/** Seconds at two shares; a dash where there was nothing to measure. */
export function latencyText(latency: { p50: number; p95: number } | null): string {
  return latency ? `${durationText(latency.p50 * 1_000)} · ${durationText(latency.p95 * 1_000)}` : "–";
}

/** CPU seconds per second, as a share of one core. */
export function coreText(rate: number | undefined): string {
  return rate === undefined ? "–" : `${Math.round(rate * 100)} %`;
}
