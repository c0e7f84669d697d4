// One POST of a JSON text, by Node's own client: no redirect is followed, no proxy is asked, no cookie is kept, and the
// connection is closed behind it. It ends within its time whatever the other side does.

import { type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { TestFailure, TestHeader } from "../../../shared/api/destination-contract.ts";

export interface Post {
  readonly address: URL;
  readonly headers: readonly TestHeader[];
  readonly body: string;
}

export interface PostLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
  /** Ends it at once. */
  readonly signal: AbortSignal | undefined;
}

export type Posted =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly TestHeader[];
      readonly body: string;
      readonly isShortened: boolean;
    }
  | { readonly kind: "failed"; readonly failure: TestFailure; readonly code: string };

/** Never rejects. */
export async function postJson(post: Post, { timeoutMs, mostBytes, signal }: PostLimits): Promise<Posted> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const ends = AbortSignal.any([timeout, ...(signal === undefined ? [] : [signal])]);
  try {
    const answer = await answerOf(post, ends);
    const { body, isShortened } = await bodyOf(answer, mostBytes);
    return {
      kind: "answered",
      status: answer.statusCode ?? 0,
      statusText: answer.statusMessage ?? "",
      headers: headersOf(answer),
      body,
      isShortened,
    };
  } catch (thrown) {
    if (signal?.aborted === true) return { kind: "failed", failure: "cancelled", code: "" };
    if (timeout.aborted) return { kind: "failed", failure: "timeout", code: "" };
    return failed(thrown);
  }
}

function answerOf({ address, headers, body }: Post, signal: AbortSignal): Promise<IncomingMessage> {
  const begin = address.protocol === "https:" ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = begin(address, {
      method: "POST",
      agent: false,
      signal,
      headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    });
    sending.on("response", resolve);
    // It stays on: what comes after the answer must not end the program.
    sending.on("error", reject);
    sending.end(body);
  });
}

/** Behind so many bytes the rest is not waited for. */
async function bodyOf(
  answer: IncomingMessage,
  mostBytes: number,
): Promise<{ readonly body: string; readonly isShortened: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostBytes) break;
  }
  const bytes = Buffer.concat(pieces).subarray(0, mostBytes);
  return { body: new TextDecoder().decode(bytes), isShortened: length > mostBytes };
}

function headersOf({ rawHeaders }: IncomingMessage): readonly TestHeader[] {
  const headers: TestHeader[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.push({ name: rawHeaders[index] ?? "", value: rawHeaders[index + 1] ?? "" });
  return headers;
}

const failures: Readonly<Record<string, TestFailure>> = {
  ENOTFOUND: "unknownHost",
  EAI_AGAIN: "unknownHost",
  EAI_NODATA: "unknownHost",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ETIMEDOUT: "timeout",
  ECONNRESET: "closed",
  EPIPE: "closed",
  EPROTO: "certificate",
  CERT_HAS_EXPIRED: "certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate",
};

function failed(thrown: unknown): Posted {
  const code = codeOf(thrown);
  const known = failures[code];
  if (known !== undefined) return { kind: "failed", failure: known, code };
  if (code.startsWith("HPE_")) return { kind: "failed", failure: "notHttp", code };
  if (/^(ERR_TLS|ERR_SSL|CERT_)/.test(code)) return { kind: "failed", failure: "certificate", code };
  return { kind: "failed", failure: "other", code };
}

/** Of several addresses of one name, the first that says why. */
function codeOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  const code: unknown = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : "";
}
