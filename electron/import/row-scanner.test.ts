import fc from "fast-check";
import { expect, test } from "vitest";
import type { CompiledMapping } from "./compile-mapping.ts";
import { DelimitedBlock } from "./delimited-block.ts";
import { LayoutTable } from "./layout-table.ts";
import { RowReader } from "./row-reader.ts";
import { splitRow } from "./split-row.ts";
import { MessageStager } from "./stage-message.ts";
import { viewBlock } from "./staged-record.ts";
import { StagingWriter } from "./staging-writer.ts";

const date = { format: "iso", zone: "UTC" };
const value = (index: number, type: CompiledMapping["values"][number]["type"]) =>
  ({ index, part: "either", key: `k${index}`, type, date }) as const;
const base: CompiledMapping = {
  separator: ",",
  decimalComma: false,
  fieldCount: 7,
  isExact: true,
  userId: 0,
  anonymousId: 1,
  messageId: 2,
  event: 3,
  type: { constant: "track" },
  timestamp: { index: 4, ...date, timeOfDayMs: 60_000 },
  values: [value(5, "auto"), value(6, "text")],
  spreadMs: 0,
};
const mappings: readonly CompiledMapping[] = [
  base,
  { ...base, separator: "spaces", isExact: false },
  { ...base, separator: ";", values: [value(5, "number"), value(6, "auto")] },
  { ...base, type: 3, event: { constant: "x" } },
  {
    ...base,
    event: { constant: 'Ordered "it"' },
    timestamp: { constant: 5 },
    values: [{ ...value(5, "text"), part: "trait" }],
  },
];

/** What was staged, with layouts as texts. */
function staged(layouts: LayoutTable, writer: StagingWriter): readonly string[] {
  const names = layouts.takeAdded().map((layout) => JSON.stringify(layout));
  const { bytes, words, instants, starts } = viewBlock(writer.finish());
  return Array.from(starts, (start, index) => {
    const end = (starts[index + 1] ?? words.length) * 4;
    const content = Buffer.from(bytes.subarray((start + 10) * 4, end))
      .toString("latin1")
      .replace(/\0+$/, "");
    return [
      instants[start >>> 1],
      names[words[start + 4] ?? 0],
      words[start + 7],
      words[start + 8],
      content,
    ].join(" ");
  });
}

function slowly(text: string, mapping: CompiledMapping): readonly string[] {
  const layouts = new LayoutTable();
  const writer = new StagingWriter();
  const stager = new MessageStager(layouts, writer);
  const reader = new RowReader(mapping);
  for (let at = 0; at < text.length;) {
    const row = splitRow(text, at, mapping.separator);
    const message = row.problem === undefined ? reader.read(row.fields) : undefined;
    if (message?.ok === true) stager.stageMessage(message.value);
    at = row.next;
  }
  return staged(layouts, writer);
}

function fast(text: string, mapping: CompiledMapping): readonly string[] {
  const layouts = new LayoutTable();
  const writer = new StagingWriter();
  new DelimitedBlock({ layouts, writer }).read(Buffer.from(text, "utf8"), mapping);
  return staged(layouts, writer);
}

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "u 1",
    "12",
    "-7",
    "true",
    "false",
    "null",
    "track",
    "identify",
    "alias",
    "page",
    "ü",
  ),
  fc.constantFrom(
    "2026-01-01T00:00:00Z",
    "2026-01-01",
    "2026-01-01 10:00:00",
    "never",
    '"',
    '""',
    "a\\b",
    "\t",
  ),
  fc.string({ unit: fc.constantFrom("a", '"', ",", ";", " ", "\\", "\n", "\r"), maxLength: 4 }),
);
const written = fc
  .tuple(cell, fc.boolean())
  .map(([text, isQuoted]) => (isQuoted ? `"${text.replaceAll('"', '""')}"` : text));
const row = fc.tuple(
  fc.constantFrom("u1", "", '"u2"'),
  fc.constantFrom("", "a1"),
  fc.constantFrom("", "m1"),
  fc.oneof(fc.constantFrom("Seen", "track", "identify"), written),
  fc.oneof(fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.001Z", "2026-01-01"), written),
  written,
  written,
);

test("the fast way stages what the slow way stages, row by row", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...mappings),
      fc.constantFrom("\n", "\r\n"),
      (rows, mapping, end) => {
        const by = mapping.separator === "spaces" ? "  " : mapping.separator;
        const text = rows.map((fields) => fields.join(by) + end).join("");
        expect(fast(text, mapping)).toEqual(slowly(text, mapping));
      },
    ),
    { seed: 1, numRuns: 3_000 },
  );
});
