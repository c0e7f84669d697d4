// What is counted of one property or trait while the data is gone through: its kinds, its values, and the least and
// the greatest of them.

import type { FieldInData, ValueKind } from "../../../shared/api/catalogue-contract.ts";
import { parseDate } from "../../../shared/base/instant.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { Literal } from "../../../shared/conditions/condition.ts";

/** Beyond so many values new ones are not taken in any more; those that were are counted to the end. */
const mostDistinct = 50_000;
const mostValues = 50;
const longestText = 300;

interface Extremes {
  least: { readonly at: number; readonly value: Literal };
  greatest: { readonly at: number; readonly value: Literal };
}

export class FieldTally {
  readonly path: string;
  #count = 0;
  readonly #kinds = new Map<ValueKind, number>();
  readonly #values = new Map<Literal, number>();
  #isCut = false;
  readonly #extremes = new Map<ValueKind, Extremes>();

  constructor(path: string) {
    this.path = path;
  }

  /** A value that so many messages or people have; never null. Of a list, its elements are the values. */
  add(value: JsonValue, count: number): void {
    const dateMs = typeof value === "string" ? dateOf(value) : undefined;
    const kind = kindOf(value, dateMs);
    this.#count += count;
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + count);
    if (Array.isArray(value)) {
      const elements = new Set((value as readonly JsonValue[]).filter(isLiteral));
      for (const element of elements) this.#addLiteral(element, count);
    } else if (isLiteral(value)) {
      this.#addLiteral(value, count);
      const at = typeof value === "number" ? value : dateMs;
      if (at !== undefined) this.#stretch(kind, at, value);
    }
  }

  /** `of` is how many messages or people there are. */
  field(of: number): FieldInData {
    const kinds = [...this.#kinds].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
    const ordered = kinds.find((kind) => this.#extremes.has(kind));
    const extremes = ordered === undefined ? undefined : this.#extremes.get(ordered);
    return {
      path: this.path,
      kinds,
      count: this.#count,
      of,
      values: this.#commonValues(),
      distinct: this.#isCut ? null : this.#values.size,
      least: extremes?.least.value ?? null,
      greatest: extremes?.greatest.value ?? null,
    };
  }

  #addLiteral(value: Literal, count: number): void {
    const known = this.#values.get(value);
    if (known === undefined && this.#values.size === mostDistinct) this.#isCut = true;
    else this.#values.set(value, (known ?? 0) + count);
  }

  #stretch(kind: ValueKind, at: number, value: Literal): void {
    const extremes = this.#extremes.get(kind);
    const one = { at, value };
    if (extremes === undefined) this.#extremes.set(kind, { least: one, greatest: one });
    else if (at < extremes.least.at) extremes.least = one;
    else if (at > extremes.greatest.at) extremes.greatest = one;
  }

  #commonValues(): FieldInData["values"] {
    return [...this.#values]
      .filter(([value]) => typeof value !== "string" || value.length <= longestText)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || order(a.value, b.value))
      .slice(0, mostValues);
  }
}

/** Numbers by size, anything else by its text. */
function order(a: Literal, b: Literal): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}

const isLiteral = (value: JsonValue): value is Literal =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const dash = 45;

/** Of each of very many texts, most of which are plainly none: a date has a dash after its year. */
const dateOf = (text: string): number | undefined =>
  text.charCodeAt(4) === dash ? parseDate(text) : undefined;

function kindOf(value: JsonValue, dateMs: number | undefined): ValueKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return dateMs === undefined ? "text" : "instant";
  return Array.isArray(value) ? "list" : "object";
}
