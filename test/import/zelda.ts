// A person whom one would find again in any file, among others, with a rehearsal that knows her and one that does not;
// and a search for what is left of her.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { importMessages } from "../../electron/import/import-messages.ts";
import { packCohort, packJson, rehearsalSection } from "../../electron/simulation/rehearsal-sections.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { assert } from "../../shared/base/assert.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import { valueOf } from "../bench/value-of.ts";

/** The last of all ids, so that it also stands in the row of her chunk. */
export const zelda = "zzelda-7f3a91c2";
const email = "zelda.quetzal@volcano.example";
const device = "device-5b1e77aa";
/** In one column with values like it, so that it is not compressed away. */
const texts = [zelda, email, device];

const others = (): readonly string[] =>
  [...valueOf(generateLines({ scenario: "ecommerce", users: 300, days: 30, seed: 3 }))].flatMap((block) =>
    block.trimEnd().split("\n"),
  );

function linesOfZelda(): readonly string[] {
  const timestamp = "2026-01-05T10:00:00Z";
  const known = { userId: zelda, anonymousId: device, timestamp };
  return [
    { type: "track", event: "Product Added", anonymousId: device, timestamp: "2026-01-01T00:00:00Z" },
    { type: "identify", ...known, traits: { email, plan: "volcano" } },
    { type: "track", event: "Product Added", ...known, properties: { total: 77, note: email } },
  ].map((message) => JSON.stringify(message));
}

export interface SpaceWithZelda {
  readonly space: Space;
  /** The rehearsals that know her, and one that does not. */
  readonly knowing: readonly number[];
  readonly other: number;
}

export async function spaceWithZelda(
  path: string,
  lines = [...others(), ...linesOfZelda()],
): Promise<SpaceWithZelda> {
  const space = valueOf(openSpace(path, { mode: "create" }));
  const half = Math.floor(lines.length / 2);
  // Twice, so that she is in chunks that were replaced as well.
  for (const part of [lines.slice(half), lines.slice(0, half)])
    valueOf(await importMessages({ space, lines: part, threads: 1 }));
  const people = packCohort(["u-1", zelda]);
  const knowing = [
    rehearsal(space, "users", { sections: { [rehearsalSection.users]: people } }),
    rehearsal(space, "cohort", { sections: { [rehearsalSection.cohort]: people } }),
    rehearsal(space, "what if", {
      sections: { [rehearsalSection.peopleChanges]: packJson({ [zelda]: [] }) },
    }),
    rehearsal(space, "chosen", { settings: { cohort: { kind: "people", userIds: [zelda] } } }),
  ];
  valueOf(space.transaction(() => space.rehearsals.keepMarks(knowing[0] ?? 0, { note: email })));
  valueOf(space.transaction(() => space.rehearsals.remove(knowing[1] ?? 0)));
  const almost = packCohort(["u-1", zelda.slice(0, -1)]);
  const other = rehearsal(space, "other", { sections: { [rehearsalSection.users]: almost } });
  return { space, knowing, other };
}

interface Content {
  readonly sections?: Readonly<Record<string, Uint8Array>>;
  readonly settings?: JsonObject;
}

function rehearsal(space: Space, name: string, { sections = {}, settings = {} }: Content): number {
  return valueOf(
    space.transaction(() => {
      const digests = { journeyDigest: "", definitionsDigest: "", messagesDigest: "" };
      const { rehearsals } = space;
      const id = rehearsals.createRehearsal({
        name,
        journeyId: "j",
        journeyVersion: 1,
        ...digests,
        settings,
      });
      for (const [section, body] of Object.entries(sections)) rehearsals.writeSection(id, section, body);
      rehearsals.finishRehearsal(id);
      return id;
    }),
  );
}

export const withoutZelda = (): readonly string[] => others();

/** Pieces of every section that knows her: they are compressed, so that texts alone would not be found. */
export function piecesOfZelda(
  { messages, rehearsals }: Space,
  knowing: readonly number[],
): readonly Buffer[] {
  const bodies = [
    ...messages
      .listChunks()
      .flatMap(({ id }) => messages.sectionNames(id).map((name) => messages.readSection(id, name))),
    ...knowing.flatMap((id) => rehearsals.sectionNames(id).map((name) => rehearsals.readSection(id, name))),
  ];
  return bodies.flatMap((body) => {
    assert(body !== undefined, "a section that is listed is there");
    const bytes = Buffer.from(body);
    return bytes.length < 40 ? [] : [bytes.subarray(0, 40), bytes.subarray(bytes.length - 40)];
  });
}

/** What of her texts, and of `pieces`, stands in the files of the space. */
export function leftOfZelda(path: string, pieces: readonly Buffer[]): { texts: string[]; pieces: number } {
  const folder = dirname(path);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const stands = (bytes: Buffer): boolean => files.some((file) => file.includes(bytes));
  return {
    texts: texts.filter((text) => stands(Buffer.from(text))),
    pieces: pieces.filter(stands).length,
  };
}
