import { expect, test } from "vitest";
import { Quotas } from "./quotas.ts";

const limits = { fetchesPerMinute: 3, fetchesAtOnce: 2, fetchBytesPerDay: 1_000_000 };
const NOON = Date.UTC(2026, 0, 1, 12);

test("B9: requests at once are bounded for each app, and come free again", () => {
  const quotas = new Quotas(limits);
  quotas.began("a", NOON);
  quotas.began("a", NOON);
  expect(() => quotas.began("a", NOON)).toThrow(/2 requests under way.*HEDDLE_FETCHES_AT_ONCE/);
  quotas.began("b", NOON);
  quotas.ended("a");
  quotas.began("a", NOON);
});

test("B9: requests per minute are bounded for each app, and the next minute is a new one", () => {
  const quotas = new Quotas(limits);
  for (let sent = 0; sent < 3; sent += 1) {
    quotas.began("a", NOON);
    quotas.ended("a");
  }
  expect(() => quotas.began("a", NOON + 59_000)).toThrow(/3 requests.*HEDDLE_FETCHES_PER_MINUTE/);
  quotas.began("b", NOON + 59_000);
  quotas.began("a", NOON + 60_000);
});

test("B9: bytes per day are bounded for each app, and the next day is a new one", () => {
  const quotas = new Quotas(limits);
  quotas.moved("a", 900_000, NOON);
  expect(() => quotas.moved("a", 200_000, NOON)).toThrow(
    /1 MB by fetch today.*HEDDLE_FETCH_MEGABYTES_PER_DAY/,
  );
  expect(() => quotas.began("a", NOON)).toThrow(/1 MB/);
  quotas.moved("b", 900_000, NOON);
  quotas.began("a", NOON + 12 * 3600_000);
});
