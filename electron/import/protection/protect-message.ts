// A message → the same with what is protected hashed, masked or left out, before it is staged: what it was is never
// written anywhere. What a message has besides what Rehearse reads (context, integrations and members that nobody
// knows: addresses, devices, pages, the same traits again) is not kept at all where anything is protected; that is
// the caller's part, because a Message has no place for it.

import { assertNever } from "../../../shared/base/assert.ts";
import type { JsonObject, JsonValue } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import { maskValue } from "./mask-value.ts";
import type { FieldProtection, ProtectionRules } from "./protection-rules.ts";
import { ValueHash } from "./value-hash.ts";

export class MessageProtector {
  readonly #rules: ProtectionRules;
  readonly #hash: ValueHash;

  constructor(rules: ProtectionRules) {
    this.#rules = rules;
    this.#hash = new ValueHash(rules.key);
  }

  protect(message: Message): Message {
    const { traits, properties } = this.#rules;
    return {
      ...message,
      ...this.#ids(message),
      traits: this.#fields(message.traits, traits),
      properties: this.#fields(message.properties, properties),
    };
  }

  #ids(message: Message): Partial<Message> {
    if (!this.#rules.hashesIds) return {};
    const hashed = (key: "userId" | "anonymousId" | "previousId"): Partial<Message> => {
      const id = message[key];
      return id === undefined ? {} : { [key]: this.#hash.ofText(id) };
    };
    return { ...hashed("userId"), ...hashed("anonymousId"), ...hashed("previousId") };
  }

  #fields(content: JsonObject, rules: ReadonlyMap<string, FieldProtection>): JsonObject {
    const keys = Object.keys(content);
    if (!keys.some((key) => rules.has(key))) return content;
    const kept = keys.flatMap((key): [string, JsonValue][] => {
      const value = content[key] as JsonValue;
      const as = rules.get(key);
      if (as === undefined) return [[key, value]];
      const shown = this.#value(value, as);
      return shown === undefined ? [] : [[key, shown]];
    });
    return Object.fromEntries(kept);
  }

  #value(value: JsonValue, as: FieldProtection): JsonValue | undefined {
    switch (as) {
      case "hash":
        return this.#hash.ofValue(value);
      case "mask":
        return maskValue(value);
      case "leaveOut":
        return undefined;
      default:
        return assertNever(as);
    }
  }
}
