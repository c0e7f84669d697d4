// Which property or trait: those of the space that are not hidden, the most frequent first, with their kinds and how many have them; a
// path that is typed may be used as well.

import type { FieldInData, ValueKind } from "../../../shared/api/catalogue-contract.ts";
import type { Comparison, Condition } from "../../../shared/conditions/condition.ts";
import { formatPercent } from "../../ui/format-count.ts";
import type { TokenIcon } from "../words/clause-token.ts";
import { type Choice, choice, type Offered } from "./choice.ts";
import { isOffered } from "./is-offered.ts";
import { matchTyped } from "./match-typed.ts";

export interface FieldQuestion {
  readonly path: string;
  readonly icon: TokenIcon | null;
  readonly put: (path: string, begin: Comparison) => Condition;
}

const kindWords: Readonly<Record<ValueKind, string>> = {
  text: "text",
  number: "number",
  boolean: "yes or no",
  instant: "date",
  list: "list",
  object: "object",
};

export function fieldChoices(
  question: FieldQuestion,
  typed: string,
  fields: readonly Offered<FieldInData>[],
): readonly Choice[] {
  const seen = matchTyped(
    fields
      .filter((field) =>
        isOffered({ ...field, name: field.path, isChosen: field.path === question.path }, typed),
      )
      .map((field) => fieldChoice(question, field)),
    typed,
  );
  const path = typed.trim();
  if (path === "" || fields.some((field) => field.path === path)) return seen;
  const unseen = choice({
    key: "new",
    label: `Use “${path}”`,
    note: "not seen in this space",
    isUnseen: true,
    icon: question.icon,
    part: () => question.put(path, { op: "equals" }),
  });
  return [...seen, unseen];
}

const fieldChoice = (question: FieldQuestion, field: Offered<FieldInData>): Choice =>
  choice({
    key: `field ${field.path}`,
    label: field.label ?? field.path,
    alsoCalled: typeof field.label === "string" ? field.path : "",
    note: [
      field.kinds
        .slice(0, 2)
        .map((kind) => kindWords[kind])
        .join(", "),
      coverage(field),
    ].join(" · "),
    icon: question.icon,
    isChosen: field.path === question.path,
    part: () => question.put(field.path, beginning(field)),
  });

const coverage = ({ count, of }: FieldInData): string => (count === of ? "always" : formatPercent(count, of));

/** More distinct numbers than these are amounts, fewer are codes. */
const mostCodes = 20;

/** How a comparison with this field most likely goes on. */
export function beginning(field: FieldInData): Comparison {
  const kind = field.kinds[0] ?? "text";
  switch (kind) {
    case "boolean":
      return { op: "equals", value: true };
    case "number":
      return { op: field.distinct === null || field.distinct > mostCodes ? "greaterThan" : "equals" };
    case "instant":
      return { op: "afterDate" };
    case "list":
      return { op: "contains" };
    case "object":
      return { op: "exists" };
    case "text":
      return { op: "equals" };
  }
}
