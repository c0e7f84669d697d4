// Laws of what no condition can see: it changes nothing for whoever exists already.

import fc from "fast-check";
import type { JsonObject } from "../../../shared/base/json.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { anyDrive, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSame } from "./records.ts";
import { firstInstants, resolvedMessage, resolvedMessages, withMessages } from "./resolved-messages.ts";

const unseen = fc.constantFrom<JsonObject>(
  { type: "track", event: "Unasked", properties: { p: 1, d: "2026-01-01" } },
  { type: "track", event: "a", properties: { p: 1 } },
  { type: "screen", name: "B", properties: { p: 1 } },
  { type: "page", name: "Unasked" },
  { type: "identify", traits: { unasked: 1, T: 1 } },
  { type: "identify", traits: {} },
  { type: "group", groupId: "g", traits: { t: 1, d: "2026-01-01" } },
  { type: "alias" },
);

const added = fc.record({
  content: unseen,
  user: fc.nat(),
  place: fc.nat(),
  afterMs: fc.nat({ max: 900_000 }),
});

law("messages that no condition asks for change nothing for people who exist already", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    more: fc.array(added, { minLength: 1, maxLength: 8 }),
  }),
  telling: 0.4,
  check: ({ one: { input }, drive, more }) => {
    const own = resolvedMessages(input.messages);
    const people = [...firstInstants(own)];
    const mixed = [...own];
    for (const { content, user, place, afterMs } of more) {
      const person = people[user % Math.max(people.length, 1)];
      if (person === undefined) continue;
      const message = resolvedMessage({ user: person[0], atMs: person[1] + afterMs, content });
      mixed.splice(place % (mixed.length + 1), 0, message);
    }
    const records = rehearse(drive, withMessages(input, own));
    expectSame(rehearse(drive, withMessages(input, mixed)), records);
    return records.length > 0 && mixed.length > own.length;
  },
});

law("names, descriptions and layout mean nothing", {
  cases: fc.record({ one: oracleCase, drive: anyDrive, name: fc.string({ minLength: 1, maxLength: 5 }) }),
  telling: 0.4,
  check: ({ one: { input }, drive, name }) => {
    const { journey, definitions } = input;
    const renamed = {
      ...journey,
      name,
      description: name,
      layout: Object.fromEntries(journey.steps.map(({ id }, index) => [id, { x: index, y: -index }])),
      steps: journey.steps.map((step) => ({ ...step, name })),
    };
    const audiences = definitions.audiences.map((audience) => ({ ...audience, name }));
    const records = rehearse(drive, input);
    expectSame(
      rehearse(drive, { ...input, journey: renamed, definitions: { ...definitions, audiences } }),
      records,
    );
    return records.length > 0;
  },
});

law("the order of the steps in the file changes the order of records inside an instant, and no record", {
  cases: fc.record({ one: oracleCase, drive: anyDrive, order: fc.array(fc.nat(), { minLength: 6 }) }),
  telling: 0.3,
  check: ({ one: { input }, drive, order }) => {
    const { journey } = input;
    const [entry, ...rest] = journey.steps;
    const steps = rest.map((step, index) => ({ step, key: order[index % order.length] ?? 0 }));
    const moved = steps.toSorted((a, b) => a.key - b.key).map(({ step }) => step);
    const records = rehearse(drive, input);
    const found = rehearse(drive, {
      ...input,
      journey: { ...journey, steps: entry === undefined ? [] : [entry, ...moved] },
    });
    expectSame(inNoOrder(found), inNoOrder(records));
    return records.length > 0 && rest.length > 1;
  },
});

/** The order of the records of one instance at one instant forgotten. */
function inNoOrder(records: ReturnType<typeof rehearse>): ReturnType<typeof rehearse> {
  const place = ({ user, entry, at }: (typeof records)[number]): string =>
    `${user} ${String(entry).padStart(6, "0")} ${at}`;
  const key = (record: (typeof records)[number]): string => place(record) + JSON.stringify(record);
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
