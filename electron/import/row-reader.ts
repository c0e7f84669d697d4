// The fields of one row → a message, as the mapping says, or why the row is refused.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import { quote } from "../../shared/base/describe-found.ts";
import type { JsonValue } from "../../shared/base/json.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Message, MessageType } from "../../shared/people/message.ts";
import type { Rejection } from "../../shared/people/parse-message.ts";
import { checkMessage } from "./check-message.ts";
import type { CompiledMapping, ValueField } from "./compile-mapping.ts";
import { DateReader } from "./date-form.ts";
import { messageTypes } from "./layout-table.ts";

type Checked<T> = Result<T, Rejection>;

export class RowReader {
  readonly #mapping: CompiledMapping;
  readonly #timestamps: DateReader | undefined;
  readonly #dates: ReadonlyMap<ValueField, DateReader>;

  constructor(mapping: CompiledMapping) {
    const { timestamp, values } = mapping;
    this.#mapping = mapping;
    this.#timestamps = "index" in timestamp ? new DateReader(timestamp) : undefined;
    const dates = values.filter((field) => field.type === "date");
    this.#dates = new Map(dates.map((field) => [field, new DateReader(field.date)]));
  }

  read(fields: readonly string[]): Checked<Message> {
    const { fieldCount, isExact } = this.#mapping;
    if (fields.length < fieldCount || (isExact && fields.length > fieldCount)) {
      return err({
        reason: fields.length < fieldCount ? "tooFewFields" : "tooManyFields",
        found: `${fields.length} fields`,
        expected: `${isExact ? "" : "at least "}${fieldCount}`,
      });
    }
    const type = this.#type(fields);
    if (!type.ok) return type;
    const ids = this.#ids(fields);
    if (!ids.ok) return ids;
    const atMs = this.#instant(fields);
    if (!atMs.ok) return atMs;
    const name = this.#name(type.value, fields);
    if (!name.ok) return name;
    const content = this.#content(type.value, fields);
    if (!content.ok) return content;
    return ok({ type: type.value, atMs: atMs.value, ...ids.value, name: name.value, ...content.value });
  }

  #type(fields: readonly string[]): Checked<MessageType> {
    const { type } = this.#mapping;
    if (typeof type !== "number") return ok(type.constant);
    const text = fields[type] ?? "";
    const found = messageTypes.find((name) => name === text);
    return found === undefined
      ? err({
          reason: "type",
          found: `type ${quote(text)}`,
          expected: `one of ${messageTypes.join(", ")}`,
          at: type,
        })
      : ok(found);
  }

  #ids(fields: readonly string[]): Checked<Pick<Message, "userId" | "anonymousId" | "messageId">> {
    const { userId, anonymousId, messageId } = this.#mapping;
    const id = (index: number | undefined, key: string): object => {
      const text = index === undefined ? "" : (fields[index] ?? "");
      return text === "" ? {} : { [key]: text };
    };
    const known: Pick<Message, "userId" | "anonymousId"> = {
      ...id(userId, "userId"),
      ...id(anonymousId, "anonymousId"),
    };
    if (known.userId === undefined && known.anonymousId === undefined) {
      return err({ reason: "noId", found: "no id", expected: "a userId or an anonymousId" });
    }
    return ok({ ...known, ...id(messageId, "messageId") });
  }

  #instant(fields: readonly string[]): Checked<Instant> {
    const { timestamp } = this.#mapping;
    if ("constant" in timestamp) return ok(timestamp.constant as Instant);
    const text = fields[timestamp.index] ?? "";
    const date = this.#timestamps?.read(text);
    if (date !== undefined) return ok((date.atMs + (date.hasTime ? 0 : timestamp.timeOfDayMs)) as Instant);
    return err({
      reason: text === "" ? "noTime" : "time",
      found: `time ${quote(text)}`,
      expected: `a date of the form ${timestamp.format}`,
      at: timestamp.index,
    });
  }

  #name(type: MessageType, fields: readonly string[]): Checked<string> {
    const { event } = this.#mapping;
    if (type !== "track" && type !== "page" && type !== "screen") return ok("");
    const name =
      event === undefined ? "" : typeof event === "number" ? (fields[event] ?? "") : event.constant;
    if (type !== "track" || name !== "") return ok(name);
    const rejection = { reason: "noEvent", found: "event nothing", expected: "a non-empty string" } as const;
    return err(typeof event === "number" ? { ...rejection, at: event } : rejection);
  }

  #content(type: MessageType, fields: readonly string[]): Checked<Pick<Message, "properties" | "traits">> {
    const isTraits = type === "identify" || type === "group";
    const content: [string, JsonValue][] = [];
    for (const field of this.#mapping.values) {
      const text = fields[field.index] ?? "";
      if (text === "" || field.part === (isTraits ? "property" : "trait") || type === "alias") continue;
      const value = this.#value(field, text);
      if (!value.ok) return value;
      content.push([field.key, value.value]);
    }
    const object = Object.fromEntries(content);
    return ok(isTraits ? { properties: {}, traits: object } : { properties: object, traits: {} });
  }

  #value(field: ValueField, text: string): Checked<JsonValue> {
    switch (field.type) {
      case "text":
        return ok(text);
      case "number":
        return this.#checked(
          field,
          text,
          numberOf(this.#mapping.decimalComma ? text.replace(",", ".") : text),
        );
      case "boolean":
        return this.#checked(field, text, booleans[text.toLowerCase()]);
      case "date":
        return this.#checked(field, text, dateText(this.#dates.get(field)?.read(text)?.atMs));
      case "json":
        return this.#checked(field, text, jsonOf(text));
      case "auto":
        return ok(plainNumber.test(text) ? Number(text) : (words[text] ?? text));
    }
  }

  #checked(field: ValueField, text: string, value: JsonValue | undefined): Checked<JsonValue> {
    if (value !== undefined) return ok(value);
    const expected = {
      number: "a number",
      boolean: "true or false",
      date: `a date of the form ${field.date.format}`,
    };
    return err({
      reason: "value",
      key: field.key,
      at: field.index,
      found: `${quote(field.key)} ${quote(text)}`,
      expected: field.type in expected ? expected[field.type as keyof typeof expected] : "JSON",
    });
  }
}

/** Numbers that lose nothing as numbers: no leading zeros, not too long. */
const plainNumber = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?$/;
const words: Readonly<Record<string, JsonValue>> = Object.assign(Object.create(null) as object, {
  true: true,
  false: false,
});
const booleans: Readonly<Record<string, boolean>> = Object.assign(Object.create(null) as object, {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
});

function numberOf(text: string): number | undefined {
  return /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/.test(text) ? Number(text) : undefined;
}

const dateText = (atMs: number | undefined): string | undefined =>
  atMs === undefined ? undefined : formatInstant(atMs);

function jsonOf(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    // The nesting is bounded as everywhere; the message itself is sound.
    const probe = {
      type: "track",
      event: "x",
      userId: "x",
      timestamp: "2026-01-01T00:00:00Z",
      properties: { value },
    };
    return checkMessage(probe, text.length).ok ? value : undefined;
  } catch {
    return undefined;
  }
}
