// A space with something of everything in it, and all of it read back as one comparable text. Sections are bytes
// without a meaning: what is in them is not the business of the store.

import type { Space } from "../../electron/space/space.ts";
import type { EncodedChunk } from "../../electron/space/message-store.ts";
import { valueOf } from "./opened.ts";
import { type Random, randomBytes } from "./random.ts";

/** Users of a chunk are `u<number>` with three digits, so that chunks stand in the order of their numbers. */
export function sampleChunk(number: number, random: Random): EncodedChunk {
  const sections = new Map([
    ["offsets", randomBytes(random, 4_001)],
    ["instants", randomBytes(random, 40_000)],
    ["codes", randomBytes(random, 10_000)],
    ["properties", randomBytes(random, 60_000)],
    ["empty", new Uint8Array(0)],
  ]);
  const first = String(number).padStart(3, "0");
  const facts = {
    userCount: 2,
    messageCount: 10_000,
    firstAtMs: 1_767_225_600_000,
    lastAtMs: 1_775_001_600_000,
  };
  return { firstUser: `u${first}-a`, lastUser: `u${first}-z`, ...facts, sections };
}

export function sampleDocument(id: string, steps: number): string {
  const names = Array.from({ length: steps }, (_, index) => ({
    id: `step-${index}`,
    type: "waitForDuration",
  }));
  return JSON.stringify({ format: "rehearse.journey/1", id, steps: names });
}

/** Fills a new space. */
export function writeSample(space: Space, random: Random): void {
  valueOf(
    space.transaction(() => {
      space.messages.replaceChunks({
        remove: [],
        add: [1, 2, 3].map((number) => sampleChunk(number, random)),
      });
      space.catalogue.replace({
        facts: {
          userCount: 6,
          messageCount: 30_000,
          firstAtMs: 1_767_225_600_000,
          lastAtMs: 1_775_001_600_000,
        },
        events: ["Product Added", "Order Completed"].map((name) => ({
          type: "track" as const,
          name,
          messageCount: 15_000,
          userCount: 6,
        })),
      });
      space.definitions.save('{"format":"rehearse.definitions/1","audiences":[]}');
      space.settings.set("lastOpened", { journey: "win-back", mode: "build" });
      for (const id of ["win-back", "onboarding", "cart-abandonment"]) writeJourney(space, id);
      writeRehearsal(space, random);
      writeImport(space);
      space.personas.save("mara", '{"name":"Mara","plan":"pro"}');
    }),
  );
}

function writeJourney(space: Space, id: string): void {
  for (const [index, steps] of [3, 40].entries()) {
    space.journeys.saveVersion({
      id,
      name: `Journey ${id}`,
      document: sampleDocument(id, steps),
      savedAtMs: index,
    });
  }
  space.journeys.saveDraft({ id, name: `Journey ${id}`, document: sampleDocument(id, 400), savedAtMs: 3 });
  space.journeys.setStatus(id, "published", 4);
}

function writeRehearsal(space: Space, random: Random): void {
  const { digest: journeyDigest } = space.journeys.document("win-back", 2);
  const id = space.rehearsals.createRehearsal({
    name: "First",
    journeyId: "win-back",
    journeyVersion: 2,
    journeyDigest,
    definitionsDigest: space.definitions.get()?.digest ?? "",
    messagesDigest: space.messages.contentDigest(),
    settings: { publishedAtMs: 0, untilMs: 1, pauses: [] },
  });
  space.rehearsals.writeSection(id, "log", randomBytes(random, 30_000));
  space.rehearsals.finishRehearsal(id);
}

function writeImport(space: Space): void {
  space.imports.add({
    atMs: 1_775_001_600_000,
    source: "files",
    title: "shop.jsonl",
    messageCount: 30_000,
    duplicateCount: 2,
    skippedCount: 1,
    firstPosition: 0,
    endPosition: 30_000,
  });
}

/** Everything that the space holds. Throws where a part of it is damaged. */
export function readEverything(space: Space): string {
  const { messages, catalogue, journeys, definitions, rehearsals, settings, spaceId } = space;
  const { imports, personas } = space;
  const sections = <T extends { id: number }>(owners: readonly T[], store: SectionReader): unknown =>
    owners.map((owner) => [
      owner,
      store.sectionNames(owner.id).map((name) => [name, hex(store.readSection(owner.id, name))]),
    ]);
  const documents = journeys
    .list()
    .map(({ id, versions }) =>
      (["draft", ...versions] as const).map((version) => journeys.document(id, version)),
    );
  return JSON.stringify([
    [spaceId, catalogue.facts(), catalogue.events(), journeys.list(), documents, definitions.get()],
    [
      settings.get("lastOpened"),
      sections(messages.listChunks(), messages),
      sections(rehearsals.list(), rehearsals),
    ],
    [imports.list(), personas.list()],
  ]);
}

interface SectionReader {
  sectionNames(id: number): readonly string[];
  readSection(id: number, name: string): Uint8Array | undefined;
}

const hex = (body: Uint8Array | undefined): string => Buffer.from(body ?? []).toString("base64");
