import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonLinesBlock } from "./json-lines-block.ts";
import { LayoutTable } from "./layout-table.ts";
import { LineScanner } from "./line-scanner.ts";
import { PatternScanner } from "./pattern-scanner.ts";
import { viewBlock } from "./staged-record.ts";
import { StagingWriter } from "./staging-writer.ts";

/** What was staged, with layouts as texts. */
function staged(layouts: LayoutTable, writer: StagingWriter): readonly string[] {
  const names = layouts.takeAdded().map((layout) => JSON.stringify(layout));
  const { bytes, words, instants, starts } = viewBlock(writer.finish());
  return Array.from(starts, (start, index) => {
    const end = (starts[index + 1] ?? words.length) * 4;
    const content = Buffer.from(bytes.subarray((start + 10) * 4, end))
      .toString("latin1")
      .replace(/\0+$/, "");
    const lengths = [words[start + 7], words[start + 8]];
    return [instants[start >>> 1], names[words[start + 4] ?? 0], ...lengths, content].join(" ");
  });
}

/** All lines in one block, so that later ones are read by the patterns of earlier ones. */
function together(lines: readonly string[]): readonly string[] {
  const [layouts, writer] = [new LayoutTable(), new StagingWriter()];
  new JsonLinesBlock({ layouts, writer }).read(
    Buffer.from(lines.map((line) => `${line}\n`).join(""), "utf8"),
  );
  return staged(layouts, writer);
}

/** Each line alone, where no pattern is known. */
function oneByOne(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => together([line]));
}

const spaces = fc.constantFrom("", "", "", " ");
const odd = fc.constantFrom("null", "5", '""', "{}", '"\\u0061"', '"a\\""', "[", "x", '"ü"');
const orOdd = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: odd, weight: 1 });
const text = (...texts: readonly string[]): fc.Arbitrary<string> =>
  orOdd(fc.constantFrom(...texts).map((body) => `"${body}"`));
const content = fc
  .tuple(
    orOdd(fc.constantFrom("1", '"b"', '"x\\n"', "[1,{}]", "true")),
    orOdd(fc.constantFrom("2.50", '"c"')),
    fc.boolean(),
  )
  .map(([a, b, isShort]) => (isShort ? `{"a":${a}}` : `{"a":${a},"b": ${b}}`));
const members = fc.record(
  {
    type: text("track", "page", "identify", "alias"),
    event: text("Seen", "Seen too", "Bought"),
    name: text("Home", "Home 2"),
    userId: text("u1", "u22"),
    anonymousId: text("a1", "longer-than-a-word"),
    messageId: text("m1", "m2"),
    previousId: text("p"),
    timestamp: text("2026-01-01T00:00:00Z", "2026-01-02T10:00:00.001Z", "2026-02-30T00:00:00Z"),
    properties: content,
    traits: content,
    context: fc.constantFrom("{}", '{"ip":"1.2.3.4","n":[1]}', '"c"'),
    extra: orOdd(fc.constantFrom("1", '"e"')),
  },
  { requiredKeys: ["type", "event", "userId", "timestamp"] },
);
const line = fc
  .tuple(members, spaces, fc.constantFrom("", "", "\r", " ", "x"), fc.boolean())
  .map(([record, blank, end, isReversed]) => {
    const parts = Object.entries(record).map(([key, value]) => `"${key}":${blank}${value}`);
    return `{${(isReversed ? parts.reverse() : parts).join(",")}}${end}`;
  });

test("a line is staged alike whether lines like it came before or not", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(3)),
      (lines, picks) => {
        const many = Array.from(
          { length: 12 },
          (_, index) => lines[picks.next().value % lines.length] ?? `${index}`,
        );
        expect(together(many)).toEqual(oneByOne(many));
      },
    ),
    { seed: 1, numRuns: 150 },
  );
});

test("lines of one shape with other values are staged alike", () => {
  const shape = fc.tuple(
    content,
    text("u1", "u22"),
    text("m1", ""),
    fc.constantFrom("Seen", "Seen too", "Se"),
  );
  fc.assert(
    fc.property(fc.array(shape, { minLength: 2, maxLength: 12 }), (shapes) => {
      const lines = shapes.map(
        ([properties, user, id, event]) =>
          `{"type":"track","event":"${event}","userId":${user},"messageId":${id},"timestamp":"2026-01-01T00:00:00Z","properties":${properties},"sentAt":${id}}`,
      );
      expect(together(lines)).toEqual(oneByOne(lines));
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("a line like one before is read by its pattern, another is not", () => {
  const first = `{"type":"track","event":"A","userId":"u","timestamp":"2026-01-01T00:00:00Z","properties":{"a":1}}\n`;
  const alike = first.replace('"u"', '"someone else"').replace("1}}", '"\\n"}}');
  const other = first.replace('"A"', '"AB"');
  const bytes = Buffer.from(first + alike + other, "utf8");
  const [layouts, writer] = [new LayoutTable(), new StagingWriter()];
  const [scanner, patterns] = [new LineScanner(layouts, writer), new PatternScanner(writer)];
  patterns.enter(bytes);
  expect(patterns.scan(bytes, 0)).toBe(-1);
  const end = scanner.scan(bytes, 0);
  expect(scanner.isRegular).toBe(true);
  patterns.learn(bytes, { start: 0, end }, scanner);
  expect(patterns.scan(bytes, 0)).toBe(end);
  expect(patterns.scan(bytes, end + 1)).toBe(end + alike.length);
  expect(patterns.scan(bytes, end + 1 + alike.length)).toBe(-1);
});
