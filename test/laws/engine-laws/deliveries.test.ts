// Laws of deliveries (SEMANTICS.md section 7): a call can be told from every other one, and again recognised.

import fc from "fast-check";
import { expect } from "vitest";
import { isJsonObject } from "../../../shared/base/json.ts";
import { deliveryOf, type Sending } from "../../../shared/engine/delivery.ts";
import { replay } from "../../../shared/engine/replay.ts";
import { oracleCase, type OracleCase } from "../../arbitraries/oracle-case.ts";
import { prepare } from "../engine-adapter.ts";
import { law } from "./law.ts";

const cases = fc.record({
  one: oracleCase,
  laterMs: fc.integer({ min: -1e9, max: 1e9 }),
  version: fc.integer({ min: 1, max: 40 }),
});

/** Everything that goes out in a rehearsal. */
function sendingsOf({ input }: OracleCase): readonly Sending[] {
  const { plan, settings, histories } = prepare(input);
  const { untilMs } = settings;
  return [...histories].flatMap(([user, messages]) =>
    replay({ plan, settings }, { user, messages, untilMs }).transitions.flatMap((record) =>
      record.kind.what === "sent" || record.kind.what === "unsent" ? [{ ...record, kind: record.kind }] : [],
    ),
  );
}

const messageIdOf = ({ call }: ReturnType<typeof deliveryOf>): unknown =>
  isJsonObject(call) && call["messageId"];

law("every call has a messageId of its own, also among those of another version, and keeps it at any time", {
  cases,
  telling: 0.04,
  check: ({ one, laterMs, version }) => {
    const { plan } = prepare(one.input);
    const sendings = sendingsOf(one);
    const deliver = (ofVersion: number, sending: Sending) =>
      deliveryOf({ plan, version: ofVersion, spaceId: "space" }, sending);
    const calls = sendings.flatMap((sending) => [deliver(version, sending), deliver(version + 1, sending)]);
    expect(new Set(calls.map(messageIdOf)).size).toBe(2 * sendings.length);
    for (const sending of sendings) {
      const call = deliver(version, sending);
      const later = deliver(version, { ...sending, atMs: sending.atMs + laterMs });
      expect(messageIdOf(later)).toBe(messageIdOf(call));
      expect(withoutTime(later)).toBe(withoutTime(call));
    }
    return sendings.length > 1;
  },
});

const withoutTime = (delivery: object): string =>
  JSON.stringify(delivery, (key, value: unknown) => (key === "timestamp" ? null : value));

law("what undoes a call is the same call with the opposite value, to the same destination, never earlier", {
  cases: oracleCase,
  telling: 0.02,
  check: (one) => {
    const { plan } = prepare(one.input);
    const sender = { plan, version: 1, spaceId: "space" };
    const nameOf = ({ user, entry, kind }: Sending): string =>
      JSON.stringify([user, entry, kind.step, kind.destination]);
    const sent = new Map<string, Sending>();
    let undone = 0;
    for (const sending of sendingsOf(one)) {
      if (sending.kind.what === "sent") {
        sent.set(nameOf(sending), sending);
        continue;
      }
      const original = sent.get(nameOf(sending));
      if (original === undefined) throw new Error(`nothing was sent for ${nameOf(sending)}`);
      expect(sending.atMs).toBeGreaterThanOrEqual(original.atMs);
      expect(opposite(deliveryOf(sender, sending))).toBe(plain(deliveryOf(sender, original)));
      undone += 1;
    }
    return undone > 0;
  },
});

const passing = ["timestamp", "messageId"];

const plain = (delivery: object): string =>
  JSON.stringify(delivery, (key, value: unknown) => (passing.includes(key) ? null : value));

const opposites: Readonly<Record<string, string>> = {
  "Audience Entered": "Audience Exited",
  "Audience Exited": "Audience Entered",
  add: "remove",
  remove: "add",
};

/** As the call that it undoes would read. */
const opposite = (delivery: object): string =>
  JSON.stringify(delivery, (key, value: unknown) => {
    if (passing.includes(key)) return null;
    if (typeof value === "boolean") return !value;
    return (key === "event" || key === "type") && typeof value === "string"
      ? (opposites[value] ?? value)
      : value;
  });
