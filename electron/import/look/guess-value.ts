// How the values of a property or trait are to be read, so that nothing is lost: figures with leading zeros and ids
// stay text, amounts become numbers.

import type { CellType } from "../../../shared/people/mapping-schema.ts";
import { isCommaNumber, isPlainNumber, isTruthValue, jsonIn } from "./cell-kind.ts";
import { type ColumnFacts, nameInBold } from "./column-facts.ts";
import { namesThings, speaksOfTime } from "./column-words.ts";
import { guessDate } from "./guess-date.ts";

export interface GuessedValue {
  readonly type: CellType;
  /** Of dates. */
  readonly format?: string;
  /** Why it may be something else. */
  readonly doubt?: string;
}

/** At least this part of the values are numbers where the others are taken for exceptions ("n/a"). */
const mostlyNumbers = 0.9;

export function guessValue(column: ColumnFacts, decimalComma: boolean): GuessedValue {
  const texts = [...column.counts.keys()];
  const every = (holds: (text: string) => boolean): boolean => texts.every(holds);
  const isNumber = (text: string): boolean => isPlainNumber(text) || (decimalComma && isCommaNumber(text));
  if (every(isNumber)) return guessFigures(column);
  if (every(isTruthValue)) return { type: "boolean" };
  const date = guessDate(column);
  if (date !== undefined && date.read === column.filled) return { type: "date", format: date.format };
  if (every((text) => jsonIn(text) !== undefined)) return { type: "json" };
  if (every((text) => isGrouped(text) || isNumber(text))) return withGroups(column);
  return guessMixed(column, isNumber);
}

/** Figures may be an amount, a name or a day. */
function guessFigures(column: ColumnFacts): GuessedValue {
  const name = column.name ?? "";
  if (namesThings(name) && [...column.counts.keys()].every((text) => /^[0-9]+$/.test(text))) {
    return { type: "text" };
  }
  const date = speaksOfTime(name) ? guessDate(column) : undefined;
  return date?.read === column.filled ? { type: "date", format: date.format } : { type: "number" };
}

const isGrouped = (text: string): boolean => /^-?[0-9]{1,3}([.,][0-9]{3})+([.,][0-9]+)?$/.test(text);

function withGroups(column: ColumnFacts): GuessedValue {
  const example = [...column.counts.keys()].find(isGrouped) ?? "";
  const doubt = `${nameInBold(column)} is kept as text: ${example} may have a sign between its thousands.`;
  return { type: "text", doubt };
}

/** Numbers with a few exceptions; texts with figures in them ("5+") are categories, and all of them text. */
function guessMixed(column: ColumnFacts, isNumber: (text: string) => boolean): GuessedValue {
  const others = [...column.counts].filter(([text]) => !isNumber(text));
  const exceptions = others.reduce((sum, [, count]) => sum + count, 0);
  const areWords = others.every(([text]) => !/[0-9]/.test(text));
  if (!areWords || exceptions > column.filled * (1 - mostlyNumbers)) return { type: "text" };
  const shown = (others[0]?.[0] ?? "").slice(0, 40);
  const values =
    exceptions === 1 ? "one value that is no number" : `${exceptions} values that are no numbers`;
  return { type: "auto", doubt: `${nameInBold(column)} has ${values}, such as ${shown}: kept as text.` };
}
