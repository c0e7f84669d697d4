// A test call: one POST to the address that a person gave, and what came of it, without the secret.

import type { TestAnswer, TestHeader } from "../../../shared/api/destination-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { Refused } from "../refused.ts";
import { postJson, type Posted } from "./post-json.ts";
import { assertHeaders, testAddress } from "./test-address.ts";
import { dots, withoutSecret } from "./without-secret.ts";

export interface TestCall {
  readonly call: JsonObject;
  readonly address: string;
  readonly headers: readonly TestHeader[];
  readonly secretHeader: string | null;
  /** Undefined where none is kept. */
  readonly secret: string | undefined;
  readonly nowMs: number;
}

const timeoutMs = 10_000;
const mostBytes = 64 * 1024;

/** Throws Refused for what cannot be sent; whatever happens on the way is an answer. */
export async function testCall(call: TestCall, signal: AbortSignal | undefined): Promise<TestAnswer> {
  const address = testAddress(call.address);
  const body = JSON.stringify(call.call);
  const secret = call.secretHeader === null ? undefined : neededSecret(call.secret);
  const own: readonly TestHeader[] = [
    { name: "Accept-Encoding", value: "identity" },
    { name: "Content-Length", value: String(Buffer.byteLength(body)) },
    { name: "Content-Type", value: "application/json" },
    { name: "User-Agent", value: "Rehearse test call" },
  ];
  const given = [...call.headers, ...secretHeader(call.secretHeader, secret)];
  assertHeaders(given);
  const others = own.filter(
    ({ name }) => !given.some((one) => one.name.toLowerCase() === name.toLowerCase()),
  );
  const headers = [...others, ...given];
  const startedMs = performance.now();
  const posted = await postJson({ address, headers, body }, { timeoutMs, mostBytes, signal });
  const shown = headers.map(({ name, value }) => ({
    name,
    value: name === call.secretHeader ? dots : withoutSecret(value, secret),
  }));
  return {
    atMs: call.nowMs,
    tookMs: Math.round(performance.now() - startedMs),
    request: { method: "POST", address: withoutSecret(address.href, secret), headers: shown, body },
    outcome: outcomeOf(posted, { address, secret }),
  };
}

function neededSecret(secret: string | undefined): string {
  if (secret !== undefined) return secret;
  throw new Refused({
    kind: "noSecret",
    happened: "There is no secret to send.",
    kept: "Nothing was sent.",
    remedy: "Give the secret again, or send the call without it.",
  });
}

const secretHeader = (name: string | null, secret: string | undefined): readonly TestHeader[] =>
  name === null || secret === undefined ? [] : [{ name, value: secret }];

interface Asked {
  readonly address: URL;
  readonly secret: string | undefined;
}

function outcomeOf(posted: Posted, { address, secret }: Asked): TestAnswer["outcome"] {
  if (posted.kind === "failed") return posted;
  const clean = (text: string): string => withoutSecret(text, secret);
  const location = posted.headers.find(({ name }) => name.toLowerCase() === "location")?.value;
  const isRedirect = posted.status >= 300 && posted.status < 400 && location !== undefined;
  return {
    ...posted,
    statusText: clean(posted.statusText),
    headers: posted.headers.map(({ name, value }) => ({ name, value: clean(value) })),
    body: clean(posted.body),
    leadsTo: isRedirect ? clean(URL.parse(location, address.href)?.href ?? location) : null,
  };
}
