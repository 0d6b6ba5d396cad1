import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { createKey, readTrustedProxies } from "@heddle/security";
import { expect, it } from "vitest";
import { admitClaims, browserAddress, isFromPeer, PEER_HEADER, signClaims } from "./peer-claims.ts";

const key = createKey();
const ASKED = { method: "GET", url: "/orders?page=2", host: "shop.localhost" };
const BROWSER = "203.0.113.7";

function requestOf({ method, url, host }: typeof ASKED, claims?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = url;
  request.headers = { host, ...(claims === undefined ? {} : { [PEER_HEADER]: claims }) };
  return request;
}

const claims = signClaims(key, requestOf(ASKED), "second", BROWSER);
const trusted = readTrustedProxies("");

it("N2: what a node says of a request it hands on is believed", () => {
  const request = requestOf(ASKED, claims);
  expect(admitClaims(key, request, "second")).toBe(true);
  expect([isFromPeer(request), browserAddress(request, trusted)]).toEqual([true, BROWSER]);
});

it.each([
  ["another method", requestOf({ ...ASKED, method: "POST" }, claims), "second"],
  ["another address", requestOf({ ...ASKED, url: "/orders?page=3" }, claims), "second"],
  ["another app", requestOf({ ...ASKED, host: "bank.localhost" }, claims), "second"],
  ["another node", requestOf(ASKED, claims), "third"],
  ["nobody", requestOf(ASKED), "second"],
  [
    "another installation",
    requestOf(ASKED, signClaims(createKey(), requestOf(ASKED), "second", "")),
    "second",
  ],
])("N2: it counts nothing for what it was not said of: %s", (_, request, self) => {
  expect(admitClaims(key, request, self)).toBe(false);
  expect(isFromPeer(request)).toBe(false);
  expect(browserAddress(request, trusted)).not.toBe(BROWSER);
});
