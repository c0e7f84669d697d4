// The slow way from a message to a staged record: for lines that the scanner leaves, for batch envelopes, and for
// messages that come as values. Everything else about a record is as line-scanner.ts makes it.

import { assert } from "../../shared/base/assert.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Message } from "../../shared/people/message.ts";
import type { Rejection } from "../../shared/people/parse-message.ts";
import { canonicalJson } from "../space/columns/canonical-json.ts";
import type { RowLayout } from "../space/columns/row-layout.ts";
import { checkMessage, restOf } from "./check-message.ts";
import { type LayoutTable, layoutBit, messageTypes } from "./layout-table.ts";
import type { StagingWriter } from "./staging-writer.ts";

export class MessageStager {
  readonly #layouts: LayoutTable;
  readonly #writer: StagingWriter;

  constructor(layouts: LayoutTable, writer: StagingWriter) {
    this.#layouts = layouts;
    this.#writer = writer;
  }

  /** Stages the message that a parsed JSON value is, or says why it is none. */
  stage(value: unknown, textLength: number): Result<undefined, Rejection> {
    const checked = checkMessage(value, textLength);
    if (!checked.ok) return err(checked.error);
    this.stageMessage(checked.value, restOf(value as JsonObject, checked.value));
    return ok(undefined);
  }

  /** `rest` is the JSON text of an object. */
  stageMessage(message: Message, rest?: string): void {
    const { userId, anonymousId, messageId, previousId, type } = message;
    const source = userId ?? anonymousId;
    assert(source !== undefined, "a message has an id");
    const content = type === "identify" || type === "group" ? message.traits : message.properties;
    const extras = [jsonOf(anonymousId), jsonOf(previousId), rest].filter((text) => text !== undefined);
    const bits =
      (userId === undefined ? layoutBit.anonymousSource : 0) |
      (messageId === undefined ? 0 : layoutBit.messageId) |
      (anonymousId === undefined ? 0 : layoutBit.anonymousId) |
      (previousId === undefined ? 0 : layoutBit.previousId) |
      (rest === undefined ? 0 : layoutBit.rest);
    const keys = this.#internKeys(Object.keys(content));
    const name = this.#internName(message.name);
    const layout = this.#layouts.codeOf(messageTypes.indexOf(type), name, bits, keys);
    const values = Object.values(content).map(canonicalJson);
    this.stageTexts({
      atMs: message.atMs,
      layout,
      source: jsonBody(source),
      messageId: messageId === undefined ? undefined : jsonBody(messageId),
      fields: [...extras, ...values],
    });
  }

  /** Code of a layout that comes from a stored chunk. */
  layoutCode({ type, name, source, hasMessageId, extras, keys }: RowLayout): number {
    const bits =
      (source === "user" ? 0 : layoutBit.anonymousSource) |
      (hasMessageId ? layoutBit.messageId : 0) |
      extras.reduce((sum, part) => sum | layoutBit[part], 0);
    const keyNode = this.#internKeys(keys);
    return this.#layouts.codeOf(messageTypes.indexOf(type), this.#internName(name), bits, keyNode);
  }

  /** A record out of its texts: bodies of JSON strings, and JSON texts of the fields. */
  stageTexts(texts: {
    readonly atMs: number;
    readonly layout: number;
    readonly source: string;
    readonly messageId: string | undefined;
    readonly fields: readonly string[];
  }): void {
    const { atMs, layout, source, messageId = "", fields } = texts;
    const bytes = Buffer.from(source + messageId, "utf8");
    const sourceEnd = Buffer.byteLength(source, "utf8");
    const fieldBytes = fields.map((field) => Buffer.from(field, "utf8"));
    const atMost = fieldBytes.reduce((sum, field) => sum + field.length + 6, bytes.length);
    const head = { atMs, layout, bytes, sourceStart: 0, sourceEnd };
    this.#writer.begin({ ...head, messageIdStart: sourceEnd, messageIdEnd: bytes.length }, atMost);
    for (const field of fieldBytes) this.#writer.field(field, 0, field.length);
  }

  #internName(name: string): number {
    const body = Buffer.from(jsonBody(name), "utf8");
    return this.#layouts.internName(body, 0, body.length);
  }

  #internKeys(keys: readonly string[]): number {
    let node = 0;
    for (const key of keys) {
      const body = Buffer.from(jsonBody(key), "utf8");
      node = this.#layouts.keys.child(node, body, 0, body.length);
    }
    return node;
  }
}

const jsonOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : JSON.stringify(text);

/** What stands between the quotes of the JSON string. */
export const jsonBody = (text: string): string => JSON.stringify(text).slice(1, -1);
