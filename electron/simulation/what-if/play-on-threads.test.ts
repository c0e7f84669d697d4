// A what-if is the same whatever number of threads plays it, whose own past each of them reads.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderJourney, orderTask, spaceOfOrders } from "../../../test/space/order-people.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { joinRecords, type RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { Space } from "../../space/space.ts";
import { KeptThreads } from "../kept-threads.ts";
import { outlineOf } from "../outline-of.ts";
import { packRehearsal } from "../pack-rehearsal.ts";
import { simulate } from "../simulate.ts";
import { playWhatIf, type WhatIfWork } from "./play-what-if.ts";

const { definitions, settings } = orderTask;
const fromMs = settings.publishedAtMs + 60 * 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "rehearse-play-on-"));
let space: Space;
let rehearsal: number;

beforeAll(async () => {
  space = await spaceOfOrders(join(folder, "people.rehearse"));
  rehearsal = await keptRehearsal();
}, 60_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

async function keptRehearsal(): Promise<number> {
  const parts: RecordsPart[] = [];
  const done = await simulate({
    task: { ...orderTask, outputs: { records: true, transitionLines: false } },
    source: { kind: "space", space, chunks: space.messages.listChunks() },
    workers: 1,
    onChunk: async ({ records }) => void parts.push(records!),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { plan, users, messages } = done.value;
  const { sections, ...row } = packRehearsal({
    ...{ name: "A", journey: orderJourney, journeyVersion: null, definitions, settings, users, messages },
    ...{ outline: outlineOf(plan), records: joinRecords(parts) },
  });
  const kept = space.transaction(() => {
    const id = space.rehearsals.createRehearsal({ ...row, messagesDigest: space.messages.contentDigest() });
    for (const [name, body] of sections) space.rehearsals.writeSection(id, name, body);
    space.rehearsals.finishRehearsal(id);
    return id;
  });
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

const withLimit = (after: string, reentry: string): Journey => ({
  ...(JSON.parse(JSON.stringify(orderJourney).replace('"after":"2d"', `"after":"${after}"`)) as Journey),
  settings: { exit: { after: "3d" }, reentry: { after: reentry } },
});

const following = { signal: new AbortController().signal, onPart: () => undefined };

async function played(journey: Journey, work: Pick<WhatIfWork, "workers" | "threads">) {
  const task = { rehearsal, fromMs, journey, people: [] };
  const job = { name: "B", journeyVersion: null, ranAtMs: 0, task };
  const done = await playWhatIf(space, job, { ...work, ...following });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.sections.map(([name, body]) => [name, Buffer.from(body).toString("base64")]);
}

test("one thread and three play the same", { timeout: 120_000 }, async () => {
  const threads = KeptThreads.open(space.path, 3);
  try {
    const journey = withLimit("1d", "1d");
    const alone = await played(journey, { workers: 1 });
    expect(await played(journey, { workers: 3, threads })).toEqual(alone);
    expect(await played(withLimit("2d", "1d"), { workers: 3, threads })).not.toEqual(alone);
  } finally {
    await threads.close();
  }
});
