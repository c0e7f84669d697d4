// Definitions of goldens: `audience <id>: <condition>` and
// `computed <id>: <type> [<property>] of <event> [as page|screen] [where (…)] [within D]`.
// The destinations are always the same: mail and crm (events) and ads (a list).

import type { Audience, ComputedTrait, Definitions } from "../../../shared/people/definitions.ts";
import { readCondition, readEventClause } from "./read-condition.ts";
import { Tokens } from "./tokens.ts";

export function readDefinitions(lines: readonly string[]): Definitions {
  const audiences: Audience[] = [];
  const computedTraits: ComputedTrait[] = [];
  for (const line of lines) {
    const [, kind, id = "", rest = ""] = /^(audience|computed) ([a-z0-9-]+): (.*)$/.exec(line) ?? [];
    const tokens = new Tokens(rest);
    if (kind === "audience") audiences.push({ id, name: id, condition: readCondition(tokens) });
    else if (kind === "computed") computedTraits.push(readComputedTrait(id, tokens));
    if (kind === undefined || !tokens.isAtEnd) throw new Error(`cannot read the definition: ${line}`);
  }
  return { format: "rehearse.definitions/1", audiences, computedTraits, destinations };
}

const destinations: Definitions["destinations"] = [
  { id: "mail", name: "Mail", kind: "event" },
  { id: "crm", name: "CRM", kind: "event" },
  { id: "ads", name: "Ads", kind: "list" },
];

function readComputedTrait(id: string, tokens: Tokens): ComputedTrait {
  const type = tokens.next() as ComputedTrait["type"];
  const property = tokens.take("of") ? undefined : tokens.text();
  if (property !== undefined) tokens.expect("of");
  const { within, ...event } = readEventClause(tokens);
  return {
    id,
    name: id,
    type,
    event,
    ...(property === undefined ? {} : { property }),
    ...(within === undefined ? {} : { within }),
  };
}
