// The address and headers of a test call: what may be used, and what is kept of it.

import { validateHeaderName, validateHeaderValue } from "node:http";
import type { TestHeader } from "../../../shared/api/destination-contract.ts";
import { Refused } from "../refused.ts";

const kept = "Nothing was sent.";

const badAddress = (happened: string, remedy: string): Refused =>
  new Refused({ kind: "badAddress", happened, kept, remedy });

/** Throws Refused with "badAddress". */
export function testAddress(text: string): URL {
  const address = URL.parse(text.trim());
  if (address === null)
    throw badAddress("This is not an address.", "Write a whole one, such as https://example.com/calls.");
  if (address.protocol !== "http:" && address.protocol !== "https:")
    throw badAddress("Only http and https addresses can be called.", "Begin it with https://.");
  if (address.username !== "" || address.password !== "")
    throw badAddress(
      "The address has a name or password in it.",
      "Take it out, and give it as the secret, which is kept apart.",
    );
  address.hash = "";
  return address;
}

/** What is remembered in the space: a query may have a token in it, and so may a path. */
export const rememberedAddress = ({ origin, pathname }: URL, keepsPath: boolean): string =>
  `${origin}${keepsPath ? pathname : "/"}`;

/** What the call itself says, and what would make another call of it. */
const ownHeaders = new Set([
  "host",
  "content-length",
  "content-type",
  "transfer-encoding",
  "connection",
  "expect",
  "upgrade",
  "te",
  "trailer",
  "keep-alive",
  "proxy-connection",
]);

/** Throws Refused with "badHeader". */
export function assertHeaders(headers: readonly TestHeader[]): void {
  const names = new Set<string>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (ownHeaders.has(key) || names.has(key) || !isHeader(name, value)) throw badHeader(name);
    names.add(key);
  }
}

/** The value is not told: it may be the secret. */
const badHeader = (name: string): Refused =>
  new Refused({
    kind: "badHeader",
    happened: `The header “${name.slice(0, 80)}” cannot be sent.`,
    kept,
    remedy: "Use each name once, with letters, digits and hyphens, and a value of one line.",
  });

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
