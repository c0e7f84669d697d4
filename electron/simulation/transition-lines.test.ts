import fc from "fast-check";
import { expect, test } from "vitest";
import { formatInstant } from "../../shared/base/instant.ts";
import type { TransitionKind } from "../../shared/engine/transition.ts";
import { TransitionLines } from "./transition-lines.ts";

const kinds: readonly TransitionKind[] = [
  { what: "reached", step: "entry" },
  { what: "passed", step: "entry", via: "next" },
  { what: "sent", step: "mail", destination: "braze" },
  { what: "completed" },
  { what: "ended", reason: "time", outcome: "completed" },
];

/** Step and destination stand where FORMATS.md puts them: after the instant, `what` after the step. */
function expectedLine(
  user: string,
  entry: number,
  row: { readonly atMs: number; readonly kind: number },
): string {
  const kind = kinds[row.kind]!;
  const { what, ...others } = kind;
  const step = "step" in others ? { step: others.step } : {};
  return JSON.stringify({ user, entry, at: formatInstant(row.atMs), ...step, what, ...others });
}

test("every line is what FORMATS.md shows, for any user id and any instant", () => {
  const row = fc.record({
    atMs: fc.oneof(fc.integer({ min: -3e14, max: 3e14 }), fc.integer({ min: 0, max: 1e9 })),
    kind: fc.nat(kinds.length - 1),
  });
  const person = fc.record({
    id: fc.string({ unit: "binary", minLength: 1 }),
    rows: fc.array(row, { minLength: 1 }),
  });
  const lines = new TransitionLines(kinds);
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), (people) => {
      const rows = people.flatMap(({ rows: own }) => own);
      const starts = new Uint32Array(people.length + 1);
      people.forEach(({ rows: own }, index) => (starts[index + 1] = starts[index]! + own.length));
      const log = {
        userCount: people.length,
        recordCount: rows.length,
        // Users without a transition are not listed: every second number of the chunk is one.
        users: Uint32Array.from(people, (_, index) => index * 2),
        starts,
        atMs: Float64Array.from(rows, ({ atMs }) => atMs),
        kinds: Uint16Array.from(rows, ({ kind }) => kind),
      };
      const text = Buffer.from(lines.write(log, (user) => people[user / 2]!.id)).toString("utf8");
      const expected = people.flatMap(({ id, rows: own }) => {
        let entry = 0;
        return own.map((record) => {
          if (record.kind === 0) entry += 1;
          return `${expectedLine(id, entry, record)}\n`;
        });
      });
      expect(text).toBe(expected.join(""));
    }),
    { numRuns: 300, seed: 21 },
  );
});

test("the lines of FORMATS.md are written as they stand there", () => {
  const atMs = [1767225600000, 1767312000000, 1767312000000, 1768521600000, 1769817600000];
  const log = {
    userCount: 1,
    recordCount: 5,
    users: Uint32Array.of(0),
    starts: Uint32Array.of(0, 5),
    atMs: Float64Array.from(atMs),
    kinds: Uint16Array.of(0, 1, 2, 3, 4),
  };
  expect(
    Buffer.from(new TransitionLines(kinds).write(log, () => "u1"))
      .toString("utf8")
      .split("\n"),
  ).toEqual([
    '{"user":"u1","entry":1,"at":"2026-01-01T00:00:00.000Z","step":"entry","what":"reached"}',
    '{"user":"u1","entry":1,"at":"2026-01-02T00:00:00.000Z","step":"entry","what":"passed","via":"next"}',
    '{"user":"u1","entry":1,"at":"2026-01-02T00:00:00.000Z","step":"mail","what":"sent","destination":"braze"}',
    '{"user":"u1","entry":1,"at":"2026-01-16T00:00:00.000Z","what":"completed"}',
    '{"user":"u1","entry":1,"at":"2026-01-31T00:00:00.000Z","what":"ended","reason":"time","outcome":"completed"}',
    "",
  ]);
});
