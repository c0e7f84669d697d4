// What the command line writes is what the shipped JSON Schemas say.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { z } from "zod";
import { formatInstant } from "../../shared/base/instant.ts";
import { deliveryOf } from "../../shared/engine/delivery.ts";
import { definitions, journey } from "../../shared/engine/engine-test-journey.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import { deliveryRecordSchema } from "../../shared/rehearsal/delivery-record-schema.ts";
import { summarySchema } from "../../shared/rehearsal/summary-schema.ts";
import { transitionRecordSchema } from "../../shared/rehearsal/transition-record-schema.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { rehearse } from "./rehearse.ts";
import { published, smallInputs, writeSmallInputs } from "./sample-inputs.ts";

const problemsOf = (schema: z.ZodType, values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? []);

test("transitions, deliveries and summary of a rehearsal fit their schemas", async () => {
  const folder = temporaryFolder();
  writeSmallInputs(folder);
  const outputs = ["--out", "t.jsonl", "--deliveries", "d.jsonl", "--summary", "s.json", "--timings"];
  const answer = await rehearse(folder, ["simulate", ...smallInputs, ...published, ...outputs]);
  expect(answer.exit).toBe(0);
  const lines = (name: string): readonly unknown[] =>
    readFileSync(join(folder, name), "utf8")
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
  expect(lines("t.jsonl").length).toBeGreaterThan(0);
  expect(problemsOf(transitionRecordSchema, lines("t.jsonl"))).toEqual([]);
  expect(problemsOf(deliveryRecordSchema, lines("d.jsonl"))).toEqual([]);
  expect(problemsOf(summarySchema, [JSON.parse(readFileSync(join(folder, "s.json"), "utf8"))])).toEqual([]);
});

test("every sort of delivery fits its schema", () => {
  const sender = { plan: compilePlan(journey, definitions), version: 1, spaceId: "" };
  const sent = (what: "sent" | "unsent", destination: string, user: string) =>
    deliveryOf(sender, { kind: { what, step: "send", destination }, user, entry: 1, atMs: 0 });
  const deliveries = (["sent", "unsent"] as const).flatMap((what) =>
    ["mail", "crm", "ads"].flatMap((destination) => [
      sent(what, destination, "u"),
      sent(what, destination, "anon:a"),
    ]),
  );
  expect(problemsOf(deliveryRecordSchema, deliveries)).toEqual([]);
});

const record = { user: "u1", entry: 1, at: formatInstant(0) };
test.each([
  { ...record, step: "mail", what: "unsent", destination: "braze" },
  { ...record, what: "ended", reason: "time", outcome: "completed" },
])("a transition record may be %j", (value) => {
  expect(problemsOf(transitionRecordSchema, [value])).toEqual([]);
});

test.each([
  { ...record, what: "ended", reason: "boredom", outcome: "completed" },
  { ...record, step: "mail", what: "passed" },
  { ...record, step: "mail", what: "reached", via: "next" },
  { ...record, entry: 0, what: "completed" },
])("a transition record may not be %j", (value) => {
  expect(problemsOf(transitionRecordSchema, [value]).length).toBeGreaterThan(0);
});
