// The indexes of a rehearsal in which a few people's records have changed, made from those of its base: what is said of
// the instants at which something happens to these people is made anew, everything else is copied as it lies. They are
// what packed-indexes.ts makes from all records, byte for byte.

import { addCounts } from "../../../shared/rehearsal/add-counts.ts";
import { changeTable, countChanges } from "../../../shared/rehearsal/count-changes.ts";
import { counterLayout } from "../../../shared/rehearsal/counter-layout.ts";
import { peopleAt, takePeople, type PeopleAt } from "../../../shared/rehearsal/people-at.ts";
import type { RehearsalOutline } from "../../../shared/rehearsal/rehearsal-outline.ts";
import { findUser, type RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import { sortByTime } from "../../../shared/rehearsal/sort-by-time.ts";
import { planSplice, spliced } from "../../../shared/rehearsal/splice-by-time.ts";
import { emptyVisits, stepVisits, type StepVisits } from "../../../shared/rehearsal/step-visits.ts";
import { buildTimeIndex, type SortedChanges } from "../../../shared/rehearsal/time-index.ts";
import type { PackedIndexes } from "../packed-indexes.ts";
import {
  packChanges,
  packUsers,
  packVisits,
  rehearsalSection,
  stepSection,
  unpackChanges,
  unpackVisits,
} from "../rehearsal-sections.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";
import { renumberedUsers } from "./renumbered-users.ts";

interface Patch {
  /** Has the same outline. */
  readonly base: Pick<SavedRehearsal, "outline" | "records" | "circumstances" | "packed" | "countsAtEnd">;
  readonly records: RehearsalRecords;
  /** Ascending; nobody else has other records than in the base. */
  readonly userIds: readonly string[];
}

/** Inside `space.read`; its parts need no space any more: the base may be deleted meanwhile. */
export function patchedIndexes({ base, records, userIds }: Patch): PackedIndexes {
  const { outline } = base;
  const users = base.packed(rehearsalSection.users);
  const changes = base.packed(rehearsalSection.changes);
  const steps = outline.steps.map((_, step) => base.packed(stepSection(step)));
  const countsAtEnd = base.countsAtEnd();
  const before = recordsOf(base.records, userIds);
  const after = recordsOf(records, userIds);
  const instants = Float64Array.from(new Set([...before.atMs, ...after.atMs])).sort();
  const near = peopleAt(records, new Set(instants));
  const numbers = renumberedUsers({ before: base.records, after: records, userIds });
  return {
    users: () => (numbers === null ? users : packUsers(records)),
    *changes() {
      const present = unpackChanges(changes);
      yield;
      const patched = patchedChanges(present, changesAt(outline, near, instants), instants);
      yield;
      const countsOf = (people: RehearsalRecords) => countsAtEndOf(base, people);
      const others = addCounts(countsAtEnd, countsOf(before), -1);
      return { changes: packChanges(patched), countsAtEnd: addCounts(others, countsOf(after), 1) };
    },
    *visits() {
      const anew = stepVisits(outline, near.records);
      const touched = stepsOf(outline, [before, after]);
      for (const [step, section] of steps.entries()) {
        yield undefined;
        const visits = anew[step] ?? emptyVisits(0);
        if (numbers === null && !touched.has(outline.steps[step]?.id)) {
          yield section;
          continue;
        }
        const present = withNumbers(unpackVisits(section), numbers);
        const added = withNumbers(visitsAt(visits, instants), near.users);
        yield packVisits(patchedVisits(present, added, instants));
      }
    },
  };
}

const recordsOf = (all: RehearsalRecords, userIds: readonly string[]): RehearsalRecords =>
  takePeople(all, Uint32Array.from(userIds.flatMap((id) => findUser(all, id) ?? []))).records;

const countsAtEndOf = ({ outline, circumstances }: Patch["base"], people: RehearsalRecords) =>
  buildTimeIndex(outline, people).countsAt(circumstances.settings.untilMs);

/** Ids of the steps that are reached in one of these. */
function stepsOf({ kinds }: RehearsalOutline, all: readonly RehearsalRecords[]): ReadonlySet<unknown> {
  const met = all.flatMap((records) => [...records.kinds].map((kind) => kinds[kind]));
  return new Set(met.map((kind) => (kind?.what === "reached" ? kind.step : undefined)));
}

function changesAt(outline: RehearsalOutline, { records }: PeopleAt, instants: Float64Array): SortedChanges {
  const { atMs, changes } = countChanges(outline, records, changeTable(counterLayout(outline)));
  const wanted = placesAt(atMs, instants);
  const { atMs: sortedAtMs, values } = sortByTime({
    atMs: Float64Array.from(wanted, (place) => atMs[place] ?? 0),
    values: Uint32Array.from(wanted, (place) => changes[place] ?? 0),
  });
  return { atMs: sortedAtMs, changes: Uint16Array.from(values) };
}

function patchedChanges(present: SortedChanges, added: SortedChanges, instants: Float64Array): SortedChanges {
  const splice = planSplice(present.atMs, added.atMs, instants);
  const { rows } = splice;
  return {
    atMs: spliced(splice, { present: present.atMs, added: added.atMs, into: new Float64Array(rows) }),
    changes: spliced(splice, { present: present.changes, added: added.changes, into: new Uint16Array(rows) }),
  };
}

/** Those that reached the step at one of the instants. */
function visitsAt(visits: StepVisits, instants: Float64Array): StepVisits {
  const places = placesAt(visits.reachedAtMs, instants);
  return {
    users: Uint32Array.from(places, (place) => visits.users[place] ?? 0),
    entries: Uint32Array.from(places, (place) => visits.entries[place] ?? 0),
    reachedAtMs: Float64Array.from(places, (place) => visits.reachedAtMs[place] ?? 0),
    doneAtMs: Float64Array.from(places, (place) => visits.doneAtMs[place] ?? 0),
    fates: Uint8Array.from(places, (place) => visits.fates[place] ?? 0),
  };
}

function patchedVisits(present: StepVisits, added: StepVisits, instants: Float64Array): StepVisits {
  const splice = planSplice(present.reachedAtMs, added.reachedAtMs, instants);
  const { users, entries, reachedAtMs, doneAtMs, fates } = emptyVisits(splice.rows);
  return {
    users: spliced(splice, { present: present.users, added: added.users, into: users }),
    entries: spliced(splice, { present: present.entries, added: added.entries, into: entries }),
    reachedAtMs: spliced(splice, {
      present: present.reachedAtMs,
      added: added.reachedAtMs,
      into: reachedAtMs,
    }),
    doneAtMs: spliced(splice, { present: present.doneAtMs, added: added.doneAtMs, into: doneAtMs }),
    fates: spliced(splice, { present: present.fates, added: added.fates, into: fates }),
  };
}

/** Places at which one of the instants stands. */
function placesAt(atMs: Float64Array, instants: Float64Array): readonly number[] {
  const wanted = new Set(instants);
  const places: number[] = [];
  for (let place = 0; place < atMs.length; place += 1) if (wanted.has(atMs[place] ?? 0)) places.push(place);
  return places;
}

const withNumbers = (visits: StepVisits, numbers: Uint32Array | null): StepVisits =>
  numbers === null ? visits : { ...visits, users: visits.users.map((user) => numbers[user] ?? 0) };
