// What a column of times could mean otherwise, in sentences.

import type { MappingDoubt } from "../../../shared/api/import-contract.ts";
import { DateReader } from "../date-form.ts";
import type { MappingColumn } from "../../../shared/people/mapping-schema.ts";
import { type ColumnFacts, nameInBold } from "./column-facts.ts";
import { exchanged, stepsBack, tryForm } from "./guess-date.ts";

type TimeColumn = Extract<MappingColumn, { readonly role: "timestamp" }>;

const months = "January February March April May June July August September October November December".split(
  " ",
);

export function dateDoubts(column: TimeColumn, facts: ColumnFacts): readonly MappingDoubt[] {
  const format = column.format ?? "iso";
  const read = tryForm(format, facts.counts);
  const name = nameInBold(facts);
  const sentences = [
    orderDoubt(format, name, facts),
    unreadDoubt(format, name, facts),
    column.zone === undefined && read.hasTime && !read.hasZone
      ? `${name} does not say its zone. It is read in UTC.`
      : undefined,
  ];
  const position = facts.index + 1;
  return sentences.filter((text) => text !== undefined).map((sentence) => ({ position, sentence }));
}

/** Whether day and month could be exchanged, and what says that they are not. */
function orderDoubt(format: string, name: string, { counts, filled }: ColumnFacts): string | undefined {
  const other = exchanged(format);
  if (other === undefined || filled === 0) return undefined;
  const [chosen, alternative] = [tryForm(format, counts), tryForm(other, counts)];
  if (chosen.read === 0 || alternative.read === 0) return undefined;
  const dayFirst = format.startsWith("D");
  const place = dayFirst ? "the day comes first" : "the month comes first";
  if (alternative.read >= chosen.read) {
    const isInOrder = stepsBack(format, counts) < stepsBack(other, counts);
    const why = isInOrder ? "but only like this are the rows in order" : "so nothing decides";
    return `${name} could also be ${dayPart(other)}: no day above 12 appears, ${why}. It is read as if ${place}.`;
  }
  const share = Math.min(Math.max(Math.round((alternative.read / filled) * 100), 1), 99);
  const decides = decidingDay(format, other, counts);
  return `${name} could also be ${dayPart(other)} in ${share}% of rows. ${decides} appears, so ${place}.`;
}

const dayPart = (format: string): string => format.split(/[ T,]/)[0] ?? format;

/** The first day that only the chosen form reads, e.g. "14 June". */
function decidingDay(format: string, other: string, counts: ReadonlyMap<string, number>): string {
  const [chosen, alternative] = [format, other].map((form) => new DateReader({ format: form, zone: "UTC" }));
  for (const text of counts.keys()) {
    const date = chosen?.read(text);
    if (date === undefined || alternative?.read(text) !== undefined) continue;
    const day = new Date(date.atMs);
    return `${day.getUTCDate()} ${months[day.getUTCMonth()]}`;
  }
  return "A day above 12";
}

function unreadDoubt(format: string, name: string, { counts, filled }: ColumnFacts): string | undefined {
  const reader = new DateReader({ format, zone: "UTC" });
  let unread = 0;
  let example: string | undefined;
  for (const [text, count] of counts) {
    if (reader.read(text) !== undefined) continue;
    unread += count;
    example ??= text;
  }
  if (example === undefined) return undefined;
  const rows = filled.toLocaleString("en-US");
  const shown = example.length > 40 ? `${example.slice(0, 40)}…` : example;
  return `${name}: ${unread.toLocaleString("en-US")} of ${rows} values cannot be read as ${formInWords(format)}, such as ${shown}.`;
}

function formInWords(format: string): string {
  if (format === "iso") return "an ISO date";
  return format.startsWith("epoch") ? "seconds or milliseconds since 1970" : format;
}
