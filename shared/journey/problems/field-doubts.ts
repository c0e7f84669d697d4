// Traits and properties that never occur, and values that they never have.

import { data, sentence, type Words } from "../../base/words.ts";
import type { Comparison, Condition, Literal } from "../../conditions/condition.ts";
import { countMatches } from "../../conditions/event-window.ts";
import { isEqual } from "../../conditions/value.ts";
import { peopleWords, timesWords } from "./count-words.ts";
import type { DataDoubting } from "./data-doubting.ts";
import type { FieldInSummary } from "./data-summary.ts";
import type { Doubt } from "./doubt.ts";
import { editAt } from "./edit-at.ts";
import { nearestName } from "./nearest-name.ts";
import { placedLeaves } from "./placed-clauses.ts";
import type { PlacedCondition } from "./placed-conditions.ts";
import { fix, mendable, type ProblemWords, says } from "./problem-parts.ts";
import { titleWithTruth } from "./without-clause.ts";

/** As many fields as are ever listed: then some may be missing. */
const mostFields = 1_000;

export function fieldDoubts(doubting: DataDoubting): readonly Doubt[] {
  return doubting.conditions.flatMap((placed) =>
    placedLeaves(placed).flatMap(({ clause, pointer }): readonly Doubt[] => {
      if ("trait" in clause) return traitDoubts(doubting, { placed, clause, pointer });
      return "event" in clause ? propertyDoubts(doubting, { placed, clause, pointer }) : [];
    }),
  );
}

interface Asked {
  readonly placed: PlacedCondition;
  readonly clause: Condition;
  readonly pointer: string;
}

/** A field that is compared, and what is known of all fields beside it. */
interface ComparedField {
  readonly path: string;
  readonly pathPointer: string;
  readonly valuePointer: string;
  readonly comparison: Comparison;
  readonly fields: readonly FieldInSummary[];
  readonly isTrait: boolean;
  /** "Nobody has the trait", "Product Added never has the property". */
  readonly absent: Words;
  /** What follows for the step when the comparison is false. Of traits nothing: they were others once. */
  readonly falseTitle: string | undefined;
}

function traitDoubts(doubting: DataDoubting, { clause, pointer }: Asked): readonly Doubt[] {
  if (!("trait" in clause)) return [];
  const { key, ...comparison } = clause.trait;
  return doubtsOf(doubting, {
    path: key,
    pathPointer: `${pointer}/key`,
    valuePointer: `${pointer}/value`,
    comparison,
    fields: doubting.summary.traits,
    isTrait: true,
    absent: sentence("Nobody has the trait ", data(key)),
    falseTitle: undefined,
  });
}

function propertyDoubts(doubting: DataDoubting, { placed, clause, pointer }: Asked): readonly Doubt[] {
  if (!("event" in clause)) return [];
  const { name, type = "track", where = [] } = clause.event;
  const known = doubting.summary.properties.find((one) => one.name === name && one.type === type);
  if (known === undefined) return [];
  return where.flatMap(({ property, ...comparison }, index) =>
    doubtsOf(doubting, {
      path: property,
      pathPointer: `${pointer}/where/${index}/property`,
      valuePointer: `${pointer}/where/${index}/value`,
      comparison,
      fields: known.fields,
      isTrait: false,
      absent: sentence(data(name), " never has the property ", data(property)),
      falseTitle: titleWithTruth(placed, clause, countMatches(clause.event.count, 0)),
    }),
  );
}

function doubtsOf(doubting: DataDoubting, field: ComparedField): readonly Doubt[] {
  const { path, fields } = field;
  if (fields.length === 0 || fields.length >= mostFields) return [];
  const found = fields.find((one) => one.path === path);
  if (found !== undefined) return valueDoubts(doubting, field, found);
  // What lies within something that was not taken apart is not known.
  if (path.split(".").length > 8) return [];
  const nearest = nearestName(
    path,
    fields.map((one) => one.path),
  );
  const seen = fields.find((one) => one.path === nearest);
  const words = says(
    field.isTrait ? "traitNeverOccurs" : "propertyNeverOccurs",
    falseTitle(field) ?? (field.isTrait ? `Nobody has ${path}` : `${path} never occurs`),
    sentence(field.absent, ".", seen === undefined ? [] : closest(field, seen.path, seen.count)),
  );
  const edit = nearest === undefined ? undefined : editAt(doubting.journey, field.pathPointer, nearest);
  return [{ pointer: field.pathPointer, words: mendable(words, edit && fix(`Use ${nearest}`, edit)) }];
}

/** What is absent is unlike every value: then a comparison that denies is true. */
const deniesValue = ({ op }: Comparison): boolean =>
  op === "notEquals" || op === "notEqualsAnyOf" || op === "notContains" || op === "notExists";

const falseTitle = ({ comparison, falseTitle: title }: ComparedField): string | undefined =>
  deniesValue(comparison) ? undefined : title;

const closest = ({ isTrait }: ComparedField, name: string, count: number): Words =>
  sentence(
    " The closest is ",
    data(name),
    isTrait ? `, of ${peopleWords(count)}.` : `, seen ${timesWords(count)}.`,
  );

/** Only where every value is known, and none is alike. */
function valueDoubts(doubting: DataDoubting, field: ComparedField, found: FieldInSummary): readonly Doubt[] {
  const { comparison, path } = field;
  const wanted = wantedValues(comparison);
  const isComplete = found.distinct !== null && found.values.length >= found.distinct && found.distinct > 0;
  if (wanted.length === 0 || !isComplete) return [];
  if (wanted.some((value) => found.values.some((one) => isEqual(one.value, value)))) return [];
  const [value = ""] = wanted;
  const texts = found.values.flatMap((one) => (typeof one.value === "string" ? [one.value] : []));
  const nearest = wanted.length === 1 ? nearestName(String(value), texts) : undefined;
  const seen = found.values.find((one) => one.value === nearest);
  const words: ProblemWords = says(
    field.isTrait ? "traitValueNeverOccurs" : "propertyValueNeverOccurs",
    falseTitle(field) ??
      `${field.isTrait ? "Nobody’s " : ""}${path} is ${field.isTrait ? "" : "never "}${String(value)}`,
    sentence(
      field.isTrait ? "Nobody’s " : "",
      data(path),
      field.isTrait ? " is " : " is never ",
      data(wanted.map(String).join(", ")),
      field.isTrait ? " at the end of the data." : ".",
      seen === undefined ? [] : closest(field, String(seen.value), seen.count),
    ),
  );
  const edit = nearest === undefined ? undefined : editAt(doubting.journey, field.valuePointer, nearest);
  return [{ pointer: field.valuePointer, words: mendable(words, edit && fix(`Use ${nearest}`, edit)) }];
}

function wantedValues({ op, value }: Comparison): readonly Literal[] {
  if (value === undefined) return [];
  if (op === "equals" || op === "notEquals") return isList(value) ? [] : [value];
  return (op === "equalsAnyOf" || op === "notEqualsAnyOf") && isList(value) ? value : [];
}

const isList = (value: Literal | readonly Literal[]): value is readonly Literal[] => Array.isArray(value);
