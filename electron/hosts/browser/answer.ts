// Writes one answer with every header that answers have, errors too. Pages of text are for people whose request
// was refused; they hold no script and nothing of the request.

import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { STATUS_CODES } from "node:http";
import type { AnswerHeader } from "../answer-headers.ts";

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer | string;
  readonly more?: readonly AnswerHeader[];
}

export const sentenceAnswer = (status: number, sentence: string): Answer => ({
  status,
  contentType: "text/plain; charset=utf-8",
  body: `${sentence}\n`,
  ...(status === 405 ? { more: [["allow", "GET"]] } : {}),
});

export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  headers: readonly AnswerHeader[],
): void {
  response.writeHead(answer.status, Object.fromEntries(headersOf(answer, headers)));
  response.end(answer.body);
}

/** Where a socket was wanted there is no ServerResponse; the connection ends with the answer. */
export function writeAnswerTo(stream: Duplex, answer: Answer, headers: readonly AnswerHeader[]): void {
  const lines = [...headersOf(answer, headers), ["connection", "close"]].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const reason = STATUS_CODES[answer.status] ?? "";
  stream.end(`HTTP/1.1 ${answer.status} ${reason}\r\n${lines.join("")}\r\n${answer.body.toString()}`);
}

const headersOf = (answer: Answer, headers: readonly AnswerHeader[]): readonly AnswerHeader[] => [
  ...headers,
  ...(answer.more ?? []),
  ["content-type", answer.contentType],
  ["content-length", String(Buffer.byteLength(answer.body))],
];
