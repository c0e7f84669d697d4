// Whatever a window sends, it gets an answer, a refusal in words, or is told that its input is malformed: never an
// internal error, and the space stays whole.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ORPCError } from "@orpc/server";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "../../shared/api/contract.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { type CartRehearsal, cartRehearsal } from "./cart-rehearsal.ts";
import { rightInputs } from "./right-inputs.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const runs = 1_500;
const seed = 20_260_101;

const folder = mkdtempSync(join(tmpdir(), "rehearse-malformed-"));
let kept: CartRehearsal;
beforeAll(async () => {
  kept = await cartRehearsal(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  const { host } = servicesUnderTest({ path: kept.path });
  const names = Object.entries(contract).flatMap(([noun, procedures]) =>
    Object.entries(procedures).flatMap(([verb, procedure]) =>
      takesInput(procedure) ? [`${noun}.${verb}`] : [],
    ),
  );
  expect(Object.keys(await rightInputs(host, kept.id)).sort()).toEqual(names.sort());
});

test("no right input is malformed", async () => {
  const { host } = servicesUnderTest({ path: kept.path });
  const outcomes: string[] = [];
  for (const [name, input] of Object.entries(await rightInputs(host, kept.id)))
    outcomes.push(`${name}: ${await outcomeOf(procedureOf(host, name), input)}`);
  expect(outcomes.filter((line) => line.endsWith(": malformed"))).toEqual([]);
});

test("malformed inputs are refused, and nothing of them is a bug or harms the space", async () => {
  const { host, path, logged, close } = servicesUnderTest({ path: kept.path });
  const right = await rightInputs(host, kept.id);
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
