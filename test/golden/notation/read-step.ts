// Steps of goldens, one a line: `<id>: <what> -> <next>`, where `end` leads nowhere.
//   entry: [history] when <condition> -> a        w: wait 1d -> a
//   u: until <condition> -> a [| timeout 2d -> b]   i: if <condition> | true -> a | false -> b
//   p: paths x <condition> -> a | y <condition> -> b
//   f: first x <condition> -> a | otherwise -> b    h: hold x <condition> -> a [| timeout 2d -> b]
//   r: random x 50 -> a | y 50 -> b                 s: send mail:track ads -> a

import type { Next, Outlet, SendDestination, Step, Timeout } from "../../../shared/journey/journey.ts";
import { readCondition } from "./read-condition.ts";
import { Tokens } from "./tokens.ts";

export function readStep(line: string): Step {
  const [, id = "", rest = ""] = /^([a-z0-9-]+): (.*)$/.exec(line) ?? [];
  const tokens = new Tokens(rest);
  const step = { id, name: id, ...readBody(tokens) };
  if (id === "" || !tokens.isAtEnd) throw new Error(`cannot read the step: ${line}`);
  return step as Step;
}

type Body = Omit<Step, "id" | "name">;

function readBody(tokens: Tokens): Body {
  const what = tokens.next();
  switch (what) {
    case "history":
      tokens.expect("when");
      return { ...readEntry(tokens), useHistoricalData: true } as Body;
    case "when":
      return readEntry(tokens);
    case "wait":
      return { type: "waitForDuration", duration: tokens.next(), next: readNext(tokens) } as Body;
    case "until":
      return {
        type: "waitForCondition",
        condition: readCondition(tokens),
        next: readNext(tokens),
        ...readTimeout(tokens),
      } as Body;
    case "if":
      return {
        type: "trueFalseSplit",
        condition: readCondition(tokens),
        ...readOutlet(tokens, "true"),
        ...readOutlet(tokens, "false"),
      } as Body;
    case "paths":
      return { type: "multiBranchSplit", branches: readBranches(tokens) } as Body;
    case "first":
      return {
        type: "multiBranchSplit",
        mode: "firstMatch",
        branches: readBranches(tokens),
        ...readOutlet(tokens, "otherwise"),
      } as Body;
    case "hold":
      return { type: "holdUntil", branches: readBranches(tokens), ...readTimeout(tokens) } as Body;
    case "random":
      return { type: "randomizedSplit", branches: readPercents(tokens) } as Body;
    case "send":
      return {
        type: "sendToDestinations",
        key: "key",
        destinations: readDestinations(tokens),
        next: readNext(tokens),
      } as Body;
    default:
      throw new Error(`no kind of step: ${what}: ${tokens.line}`);
  }
}

const readEntry = (tokens: Tokens): Body =>
  ({ type: "entry", condition: readCondition(tokens), next: readNext(tokens) }) as Body;

function readNext(tokens: Tokens): Next {
  tokens.expect("->");
  const next = tokens.next();
  return next === "end" ? null : next;
}

function readTimeout(tokens: Tokens): { readonly timeout?: Timeout } {
  if (!tokens.take("|")) return {};
  tokens.expect("timeout");
  return { timeout: { after: tokens.next(), next: readNext(tokens) } };
}

function readOutlet(tokens: Tokens, via: string): Readonly<Record<string, Outlet>> {
  tokens.expect("|");
  tokens.expect(via);
  return { [via]: { next: readNext(tokens) } };
}

/** Leaves the `|` before an outlet, which is no branch, unread. */
function readBranches(tokens: Tokens): readonly object[] {
  const branches: object[] = [];
  for (;;) {
    const id = tokens.next();
    branches.push({ id, name: id, condition: readCondition(tokens), next: readNext(tokens) });
    const isOutlet = ["timeout", "otherwise"].includes(tokens.peek(1) ?? "");
    if (isOutlet || !tokens.take("|")) return branches;
  }
}

function readPercents(tokens: Tokens): readonly object[] {
  const branches: object[] = [];
  do {
    const id = tokens.next();
    branches.push({ id, name: id, percent: Number(tokens.next()), next: readNext(tokens) });
  } while (tokens.take("|"));
  return branches;
}

function readDestinations(tokens: Tokens): readonly SendDestination[] {
  const destinations: SendDestination[] = [];
  while (tokens.peek() !== "->") {
    const [id = "", call] = tokens.next().split(":");
    destinations.push(call === "track" || call === "identify" ? { id, call } : { id });
  }
  return destinations;
}
