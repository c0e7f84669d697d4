import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { FactMessage } from "./event-pattern.ts";
import { HistoryFacts } from "./history-facts.ts";
import { traitHistories } from "./trait-histories.ts";

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
} as const;

const said = (atMs: number, traits: JsonObject, type: "identify" | "group" = "identify"): FactMessage => ({
  type,
  name: "",
  atMs: atMs as Instant,
  properties: {},
  traits,
});

test("a trait has each value that it took, and the message that said it", () => {
  const histories = traitHistories([
    said(1, { plan: "free", city: null }),
    said(2, { plan: "free" }),
    said(3, { plan: "team" }, "group"),
    said(4, { plan: "pro", tags: ["a"] }),
    said(5, { plan: null, tags: ["a"] }),
  ]);
  expect([...histories.keys()]).toEqual(["plan", "tags"]);
  expect(histories.get("plan")).toEqual([
    { atMs: 1, value: "free", message: 0 },
    { atMs: 4, value: "pro", message: 3 },
    { atMs: 5, value: null, message: 4 },
  ]);
});

const value = fc.constantFrom("a", "b", 1, null, ["a"], { x: 1 });
const traits = fc.dictionary(fc.constantFrom("p", "q", "r"), value);
const calls = fc.array(fc.tuple(fc.nat(4), traits), { maxLength: 12 }).map((steps) => {
  let atMs = 0;
  return steps.map(([gap, content]) => said((atMs += gap), content));
});

test("at every instant a history says what the facts of conditions say", () => {
  fc.assert(
    fc.property(calls, fc.nat(40), (messages, atMs) => {
      const facts = new HistoryFacts(messages, definitions);
      const histories = traitHistories(messages);
      for (const key of ["p", "q", "r"]) {
        const changes = histories.get(key) ?? [];
        const last =
          changes[
            countUpTo(
              changes.map((change) => change.atMs),
              atMs,
            ) - 1
          ];
        expect(last?.value ?? undefined).toEqual(facts.traitAt(key, atMs));
        for (const change of changes) expect(messages[change.message]?.traits[key]).toEqual(change.value);
      }
    }),
    { numRuns: 2_000, seed: 5 },
  );
});
