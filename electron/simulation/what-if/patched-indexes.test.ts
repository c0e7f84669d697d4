// Laws: indexes that are patched are those that are made from all records, byte for byte, whoever comes, goes or fares
// otherwise.

import fc from "fast-check";
import { expect, test } from "vitest";
import { oracleCase } from "../../../test/arbitraries/oracle-case.ts";
import { prepare } from "../../../test/laws/engine-adapter.ts";
import { replay } from "../../../shared/engine/replay.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import { mergeRecords, type PersonRecords } from "../../../shared/what-if/merge-records.ts";
import { outlineOf } from "../outline-of.ts";
import { packRehearsal, type FinishedRehearsal } from "../pack-rehearsal.ts";
import { newIndexes, type PackedIndexes } from "../packed-indexes.ts";
import { rehearsalSection, unpackJson } from "../rehearsal-sections.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";
import { patchedIndexes } from "./patched-indexes.ts";

const runs = Number(process.env["LAW_RUNS"] ?? "300");
const options = { seed: 20_260_402, numRuns: runs };
const timeout = 60_000 + runs * 100;

/** Of the people of a rehearsal: who is changed, and how. */
const fates = fc.array(fc.constantFrom("same", "same", "comes", "goes", "differs"), { maxLength: 12 });

type Fate = "same" | "comes" | "goes" | "differs";

function recordsOf(people: readonly PersonRecords[]): RehearsalRecords {
  const nobody = { userCount: 0, recordCount: 0, starts: Uint32Array.of(0), userId: () => "" };
  const none = { ...nobody, atMs: new Float64Array(0), kinds: new Uint16Array(0) };
  return mergeRecords(none, people);
}

function bytesOf(indexes: PackedIndexes): unknown {
  const changes = indexes.changes();
  let piece = changes.next();
  while (piece.done !== true) piece = changes.next();
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  const visits = [...indexes.visits()].flatMap((bytes) => (bytes === undefined ? [] : [hex(bytes)]));
  const { countsAtEnd } = piece.value;
  return { users: hex(indexes.users()), visits, changes: hex(piece.value.changes), countsAtEnd };
}

function savedOf(finished: FinishedRehearsal): Parameters<typeof patchedIndexes>[0]["base"] {
  const sections = new Map(packRehearsal(finished).sections);
  const packed = (name: string): Uint8Array => sections.get(name) ?? new Uint8Array();
  const { outline, records, settings, users, messages } = finished;
  return {
    outline,
    records,
    circumstances: { settings, users, messages } as SavedRehearsal["circumstances"],
    packed,
    countsAtEnd: () =>
      unpackJson(packed(rehearsalSection.countsAtEnd)) as ReturnType<SavedRehearsal["countsAtEnd"]>,
  };
}

test("patched indexes are those made anew", { timeout }, () => {
  const met: Record<Fate, number> = { same: 0, comes: 0, goes: 0, differs: 0 };
  fc.assert(
    fc.property(oracleCase, fates, ({ input }, drawn) => {
      const { plan, settings, histories } = prepare(input);
      const lives = [...histories].map(([userId, messages], index) => {
        const fate = drawn[index] ?? "same";
        const lived = (seen: typeof messages): PersonRecords => {
          const { untilMs } = settings;
          const { transitions } = replay({ plan, settings }, { user: userId, messages: seen, untilMs });
          const atMs = transitions.map((one) => one.atMs);
          return { userId, atMs, kinds: transitions.map(({ kind }) => plan.kinds.indexOf(kind)) };
        };
        const all = lived(messages);
        const none = { userId, atMs: [], kinds: [] };
        if (all.atMs.length > 0) met[fate] += 1;
        const before = fate === "comes" ? none : all;
        if (fate === "same" || fate === "comes") return { fate, before, after: all };
        return { fate, before, after: fate === "goes" ? none : lived(messages.slice(1)) };
      });
      const changed = lives.filter(({ fate }) => fate !== "same").map(({ after }) => after);
      const [definitions, journey] = [input.definitions, plan.journey];
      const facts = { name: "A", journey, journeyVersion: null, definitions, settings };
      const base = savedOf({
        ...facts,
        ...{ users: lives.length, messages: 0, outline: outlineOf(plan) },
        records: recordsOf(lives.map(({ before }) => before)),
      });
      const records = mergeRecords(base.records, changed);
      const userIds = changed.map(({ userId }) => userId);
      const { outline } = base;
      expect(bytesOf(patchedIndexes({ base, records, userIds }))).toEqual(
        bytesOf(newIndexes({ outline, records, settings })),
      );
    }),
    options,
  );
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(runs / 20);
});
