import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import { SavedRehearsal } from "../simulation/saved-rehearsal.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { callsOf, personasOf } from "./personas/stored-personas.ts";
import { Refused } from "./refused.ts";
import { createSampleSpace } from "./sample-space.ts";
import { definitionsOf } from "./space-definitions.ts";
import { spaceValue } from "./space-value.ts";

let folder = "";
let space: Space;
const said: string[] = [];
const read = <T>(work: () => T): T => spaceValue(space.read(work));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-sample-"));
  const path = join(folder, "sample.rehearse");
  await createSampleSpace(path, (line) => said.push(line));
  space = spaceValue(openSpace(path, { mode: "readOnly" }));
}, 120_000);

afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the sample space", () => {
  test("has half a year of an outdoor shop's people", () => {
    const { userCount, messageCount } = read(() => space.catalogue.facts());
    expect(userCount).toBe(23_570);
    expect(messageCount).toBeGreaterThan(480_000);
    expect(messageCount).toBeLessThan(490_000);
  });

  test("says where its people come from", () => {
    const [record, ...others] = read(() => space.imports.list());
    expect(record).toMatchObject({ source: "generated", title: "Half a year of an outdoor shop" });
    expect(record?.messageCount).toBe(read(() => space.catalogue.facts()).messageCount);
    expect(others).toEqual([]);
  });

  test("has personas who tell the shop's story, in its time and with its events", () => {
    const personas = read(() => personasOf(space)).map(({ persona }) => persona);
    expect(personas.map(({ name }) => name)).toEqual(["Mara", "Jonas", "Ruth", "Tomás"]);
    const { firstAtMs, lastAtMs, events } = read(() => ({
      ...space.catalogue.facts(),
      events: space.catalogue.events().map(({ name }) => name),
    }));
    for (const persona of personas) {
      const calls = callsOf(persona);
      const times = calls.map(({ timestamp }) => Date.parse(String(timestamp)));
      expect(Math.min(...times), persona.name).toBeGreaterThanOrEqual(firstAtMs ?? Infinity);
      expect(Math.max(...times), persona.name).toBeLessThanOrEqual(lastAtMs ?? 0);
      for (const { event, name } of calls)
        expect([undefined, ...events], persona.name).toContain(event ?? name);
    }
  });

  test("has journeys of every status, with their versions", () => {
    const journeys = read(() => space.journeys.list());
    const byStatus = Object.groupBy(journeys, ({ status }) => status);
    expect(Object.keys(byStatus).sort()).toEqual(["archived", "draft", "paused", "published"]);
    expect(journeys.find(({ id }) => id === "cart-abandonment")).toMatchObject({
      versions: [1, 2, 3],
      hasDraft: true,
    });
  });

  test("has exactly one journey that is not finished", () => {
    const wrong = read(() => {
      const definitions = definitionsOf(space);
      const latest = space.journeys.list().map(({ id }) => space.journeys.document(id, "latest"));
      return latest
        .map(({ document }) => checkJourney(JSON.parse(document), { definitions }))
        .filter(({ ok }) => !ok).length;
    });
    expect(wrong).toBe(1);
  });

  test("has rehearsals in which every way is gone", () => {
    read(() => {
      const rehearsals = space.rehearsals.list();
      expect(rehearsals).toHaveLength(8);
      for (const { id, journeyId } of rehearsals)
        for (const step of Object.values(new SavedRehearsal(space.rehearsals, id).countsAtEnd().steps))
          for (const [way, fired] of Object.entries(step.fired))
            expect(fired, `${journeyId}, ${way}`).toBeGreaterThan(0);
    });
  });

  test("is the same on every machine, and in every zone", () => {
    read(() => {
      expect(space.messages.contentDigest()).toBe(
        "27712a76bb2c6781e87268b4ab0035d4d33cffffef361363fb7e9c3796d6e7c8",
      );
      const cart = space.rehearsals.list().find(({ journeyId }) => journeyId === "cart-abandonment");
      const { total } = new SavedRehearsal(space.rehearsals, cart?.id ?? 0).countsAtEnd();
      expect(total).toEqual({ entered: 9_946, completed: 9_199, exited: 407, inProgress: 340 });
    });
  });

  test("says what is going on, and leaves nothing else behind", () => {
    expect(said).toEqual(["People and their messages …", "Journeys and their rehearsals …"]);
    expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  test("is not made over something that is there", async () => {
    const path = join(folder, "mine.rehearse");
    writeFileSync(path, "mine");
    await expect(createSampleSpace(path)).rejects.toThrow(Refused);
  });

  test("is refused in words where there is no folder for it", async () => {
    await expect(createSampleSpace(join(folder, "none/sample.rehearse"))).rejects.toMatchObject({
      refusal: { kind: "missingFolder" },
    });
  });
});
