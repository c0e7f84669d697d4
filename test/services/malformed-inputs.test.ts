// Whatever a window sends, it gets an answer, a refusal in words, or is told that its input is malformed: never an
// internal error, and the space stays whole.

import { ORPCError } from "@orpc/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contract } from "../../shared/api/contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const runs = 1_500;
const seed = 20_260_101;
const condition = { event: { name: "Order Completed", count: { atLeast: 1 } } };

/** An input that is right, for every procedure that takes one; files and folders are those that there are not. */
async function rightInputs(host: WindowClient): Promise<Readonly<Record<string, JsonObject>>> {
  const window = "w";
  const { id } = await host.journey.create({ window, template: "win-back" });
  const opened = await host.journey.open({ id });
  const document = opened.document as unknown as JsonObject;
  const history = opened.history as unknown as JsonObject;
  const atMs = 1_767_225_600_000;
  const circumstances = { publishedAtMs: atMs, untilMs: atMs + 1_000 };
  const cohort = { kind: "sample", size: 10, seed: 7 };
  const setup = { ...circumstances, cohort, pauses: [{ fromMs: atMs, toMs: atMs + 1 }], archivedAtMs: null };
  return {
    "host.setPreferences": { window, preferences: { colorScheme: "dark", railWide: { lists: true } } },
    "host.show": { window, journey: id },
    "journey.open": { id },
    "journey.version": { id, version: 1 },
    "journey.create": { window, template: "win-back" },
    "journey.keepCopy": { window, document, name: "Copy" },
    "journey.save": { id, window, baseDigest: opened.digest, document, history },
    "journey.keepVersion": { id, window },
    "journey.rename": { id, window, name: "Name" },
    "journey.clone": { id, window },
    "journey.setArchived": { id, window, archived: true },
    "journey.delete": { id: "none", window },
    "journey.undelete": { id: "none", window },
    "journey.exportFiles": { ids: [id], version: null },
    "journey.importFiles": {
      window,
      files: [{ name: "a.journey.json", text: JSON.stringify({ ...document, id: "again" }) }],
    },
    "definition.addDestination": { window, name: "Letters", kind: "list" },
    "rehearsal.last": { journey: id },
    "rehearsal.list": { journey: id },
    "rehearsal.defaults": { journey: id },
    "rehearsal.estimate": { journey: id, setup },
    "rehearsal.run": { journey: "none", window, setup, name: "Name" },
    "rehearsal.again": { id: 0, window },
    "rehearsal.cancel": { journey: id },
    ...travelInputs(window, atMs),
    "rehearsal.rename": { id: 0, name: "Name", window },
    "rehearsal.remove": { ids: [0], window },
    "rehearsal.restore": { ids: [0], window },
    "catalogue.properties": { type: "track", name: "Order Completed" },
    "people.count": { condition, atMs, samples: 3 },
    "people.matching": { condition, atMs, offset: 0, limit: 10 },
    "people.find": { text: "a", limit: 3 },
    "preview.entry": { document, ...circumstances },
    "preview.send": { document, step: "mail", userId: null, atMs },
    "preview.problems": { document },
    "space.open": { path: "/no-such-folder/a.rehearse" },
    "space.create": { path: "/no-such-folder/a.rehearse" },
    "space.duplicate": { path: "/no-such-folder/a.rehearse" },
    "space.browse": { folder: null },
    "host.changes": { window },
  };
}

const travelInputs = (window: string, atMs: number): Readonly<Record<string, JsonObject>> => {
  const at = { rehearsal: 1, atMs };
  const query = { atMs, scope: { of: "step", step: "mail", state: "waiting" }, text: "a", condition };
  const breakpoints = [{ when: "taken", step: "mail", via: "next" }];
  const range = { fromMs: atMs, toMs: atMs + 1_000 };
  return {
    "travel.open": { rehearsal: 1 },
    "travel.countsAt": at,
    "travel.activity": { rehearsal: 1, ...range, bars: 10 },
    "travel.neighbour": { ...at, direction: "next", of: { kind: "person", userId: "a" } },
    "travel.nextBreak": { rehearsal: 1, ...range, breakpoints },
    "travel.people": { rehearsal: 1, query, sort: "since", offset: 0, limit: 10 },
    "travel.setMarks": {
      rehearsal: 1,
      window,
      marks: { bookmarks: [{ atMs, name: "Begin" }], breakpoints, loop: range },
    },
  };
};

type Ask = (input: unknown) => Promise<unknown>;

const procedureOf = (host: WindowClient, name: string): Ask => {
  const [noun = "", verb = ""] = name.split(".");
  const found = (host as unknown as Record<string, Record<string, Ask>>)[noun]?.[verb];
  if (found === undefined) throw new Error(`there is no procedure ${name}`);
  return found;
};

const takesInput = (procedure: unknown): boolean =>
  (procedure as { "~orpc": { inputSchema?: unknown } })["~orpc"].inputSchema !== undefined;

test("every procedure that takes an input is asked", async () => {
  const { host } = servicesUnderTest();
  const names = Object.entries(contract).flatMap(([noun, procedures]) =>
    Object.entries(procedures).flatMap(([verb, procedure]) =>
      takesInput(procedure) ? [`${noun}.${verb}`] : [],
    ),
  );
  expect(Object.keys(await rightInputs(host)).sort()).toEqual(names.sort());
});

test("malformed inputs are refused, and nothing of them is a bug or harms the space", async () => {
  const { host, path, logged, close } = servicesUnderTest();
  const right = await rightInputs(host);
  const asked = fc
    .constantFrom(...Object.entries(right))
    .chain(([name, input]) => mutationsOf(input).map((changed) => [name, changed] as const));
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(asked, async ([name, input]) => {
      const outcome = await outcomeOf(procedureOf(host, name), input);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  // Each way out was taken: inputs that are all refused at the door would prove little.
  for (const outcome of ["answered", "refused", "malformed"])
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(runs / 100);
  expect(logged).toEqual([]);
  const rows = await host.journey.list();
  for (const { id } of rows) await host.journey.open({ id });
  await close();
  const checked = checkSpace(path);
  expect(checked.ok && checked.value.damage).toEqual([]);
}, 120_000);

async function outcomeOf(ask: Ask, input: unknown): Promise<"answered" | "refused" | "malformed"> {
  try {
    await endOf(await ask(input));
    return "answered";
  } catch (thrown) {
    if (!(thrown instanceof ORPCError)) throw thrown;
    if (thrown.code === "BAD_REQUEST") return "malformed";
    if (thrown.code === "REFUSED" && thrown.defined) return "refused";
    throw thrown;
  }
}

/** A stream of changes would go on for ever. */
async function endOf(answer: unknown): Promise<void> {
  if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer)
    await (answer as AsyncGenerator).return(undefined);
}
