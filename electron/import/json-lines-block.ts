// A block of whole lines of JSON → staged records, and the lines that are refused.

import { isUtf8 } from "node:buffer";
import { ok, type Result } from "../../shared/base/result.ts";
import type { Rejection } from "../../shared/people/parse-message.ts";
import type { BlockTarget } from "./block-target.ts";
import { checkMessage, messagesOf } from "./check-message.ts";
import { LineScanner } from "./line-scanner.ts";
import { PatternScanner } from "./pattern-scanner.ts";
import { memberPlace } from "./member-place.ts";
import type { MessageProtector } from "./protection/protect-message.ts";
import { noJson, noUtf8, type RefusedLine, shownLine } from "./refused-line.ts";
import { MessageStager } from "./stage-message.ts";

export class JsonLinesBlock {
  readonly #patterns: PatternScanner;
  readonly #scanner: LineScanner;
  readonly #stager: MessageStager;
  readonly #protector: MessageProtector | undefined;
  #refused: RefusedLine[] = [];

  constructor({ layouts, writer, protector }: BlockTarget) {
    this.#patterns = new PatternScanner(writer);
    this.#scanner = new LineScanner(layouts, writer);
    this.#stager = new MessageStager(layouts, writer);
    this.#protector = protector;
  }

  /** Stages every good line, fast where the last one ends too; the number of lines, and the bad ones. Lines of blanks alone are passed over. */
  read(bytes: Uint8Array): { readonly lineCount: number; readonly refused: readonly RefusedLine[] } {
    this.#refused = [];
    // The scanners copy what they read: nothing that is protected may come their way.
    const clean = this.#protector === undefined && isUtf8(bytes) && bytes.at(-1) === 0x0a;
    if (clean) this.#patterns.enter(bytes);
    let line = 0;
    for (let at = 0; at < bytes.length; line++) {
      let end = clean ? this.#patterns.scan(bytes, at) : -1;
      if (end < 0 && clean) end = this.#scanLine(bytes, at);
      if (end < 0) {
        end = bytes.indexOf(0x0a, at);
        if (end < 0) end = bytes.length;
        this.#readOddLine(bytes.subarray(at, end), line);
      }
      at = end + 1;
    }
    return { lineCount: line, refused: this.#refused };
  }

  #scanLine(bytes: Uint8Array, start: number): number {
    const end = this.#scanner.scan(bytes, start);
    if (end >= 0 && this.#scanner.isRegular) this.#patterns.learn(bytes, { start, end }, this.#scanner);
    return end;
  }

  #readOddLine(bytes: Uint8Array, line: number): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    if (!isUtf8(bytes)) return this.#refuse(line, text, noUtf8);
    if (/^[ \t\r]*$/.test(text)) return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.#refuse(line, text, noJson);
    }
    for (const message of messagesOf(value)) {
      const staged = this.#stage(message, text.length);
      if (!staged.ok) this.#refuse(line, text, staged.error);
    }
  }

  #stage(value: unknown, textLength: number): Result<undefined, Rejection> {
    if (this.#protector === undefined) return this.#stager.stage(value, textLength);
    const message = checkMessage(value, textLength);
    if (!message.ok) return message;
    this.#stager.stageMessage(this.#protector.protect(message.value));
    return ok(undefined);
  }

  #refuse(line: number, text: string, rejection: Rejection): void {
    const { at } = rejection;
    const guilty = typeof at === "string" ? memberPlace(text, at) : null;
    this.#refused.push({ ...rejection, line, ...shownLine(text, guilty) });
  }
}
