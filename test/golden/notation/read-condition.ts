// Conditions of goldens: `all(a, b)`, `any(a, b)`, `not(a)`, `trait <key> <op> [<json>]`,
// `computed <id> <op> [<json>]`, `member <audience>`, `notMember <audience>`, and
// `did <event> [as page|screen] [where (<property> <op> <json>, …)] [atLeast|atMost|exactly n] [within D] [since entry|step]`.

import type {
  Comparison,
  Condition,
  EventClause,
  PropertyFilter,
} from "../../../shared/conditions/condition.ts";
import type { Tokens } from "./tokens.ts";

export function readCondition(tokens: Tokens): Condition {
  const form = tokens.next();
  switch (form) {
    case "all":
      return { all: readList(tokens, readCondition) };
    case "any":
      return { any: readList(tokens, readCondition) };
    case "not":
      return { not: readOnly(readList(tokens, readCondition)) };
    case "trait":
      return { trait: { key: tokens.text(), ...readComparison(tokens) } };
    case "computed":
      return { computedTrait: { id: tokens.next(), ...readComparison(tokens) } };
    case "member":
    case "notMember":
      return { audience: { id: tokens.next(), is: form } };
    case "did":
      return { event: readEventClause(tokens) };
    default:
      throw new Error(`no form of a condition: ${form}: ${tokens.line}`);
  }
}

/** What follows `did`. */
export function readEventClause(tokens: Tokens): EventClause {
  const clause: Record<string, unknown> = { name: tokens.text() };
  if (tokens.take("as")) clause["type"] = tokens.next();
  if (tokens.take("where")) clause["where"] = readList(tokens, readFilter);
  for (const count of ["atLeast", "atMost", "exactly"]) {
    if (tokens.take(count)) clause["count"] = { [count]: Number(tokens.next()) };
  }
  if (tokens.take("within")) clause["within"] = tokens.next();
  if (tokens.take("since")) clause["since"] = tokens.next();
  return clause as unknown as EventClause;
}

const readFilter = (tokens: Tokens): PropertyFilter => ({
  property: tokens.text(),
  ...readComparison(tokens),
});

function readComparison(tokens: Tokens): Comparison {
  const op = tokens.next() as Comparison["op"];
  if (op === "exists" || op === "notExists") return { op };
  return { op, value: JSON.parse(tokens.next()) as NonNullable<Comparison["value"]> };
}

function readList<T>(tokens: Tokens, read: (tokens: Tokens) => T): readonly T[] {
  const items: T[] = [];
  tokens.expect("(");
  if (tokens.take(")")) return items;
  do items.push(read(tokens));
  while (tokens.take(","));
  tokens.expect(")");
  return items;
}

function readOnly<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error("not() takes one condition");
  return item;
}
