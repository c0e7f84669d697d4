// A rehearsal that lies in a space, opened for questions: counts at an instant, people at a step, records.
// Each part is read and unpacked when it is first asked for, and then kept.

import { assert } from "../../shared/base/assert.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { openTimeIndex } from "../../shared/rehearsal/time-index.ts";
import type { TimeIndex } from "../../shared/rehearsal/time-index.ts";
import { VisitList } from "../../shared/rehearsal/visit-list.ts";
import type { TextLines } from "../space/columns/text-lines.ts";
import { openTexts } from "../space/columns/texts.ts";
import type { RehearsalStore, StoredRehearsal } from "../space/rehearsal-store.ts";
import {
  recordCountOf,
  rehearsalSection,
  stepSection,
  unpackChanges,
  unpackJson,
  unpackOutline,
  unpackRecords,
  unpackUsers,
  unpackVisits,
} from "./rehearsal-sections.ts";
import { settingsFromJson } from "./rehearsal-settings.ts";
import type { SavedSettings } from "./rehearsal-settings.ts";

/** A short text on the heap, and the place that points to it. */
const idBytes = 40;
/** Ids that are read one by one before all are unpacked. */
const few = 200;

/** Reads throw SpaceFailure, as the store's do: ask inside `space.read`. */
export class SavedRehearsal {
  readonly facts: StoredRehearsal;
  readonly circumstances: SavedSettings;
  readonly outline: RehearsalOutline;
  readonly #store: RehearsalStore;
  readonly #people = new Map<string, VisitList>();
  #timeIndex: TimeIndex | undefined;
  #users: readonly string[] | undefined;
  #records: RehearsalRecords | undefined;
  #idLines: TextLines | undefined;
  #idsRead = 0;
  #usersSection: Uint8Array | undefined;

  /** Throws SpaceFailure `notFound` for an id without a rehearsal. */
  constructor(store: RehearsalStore, id: number) {
    this.#store = store;
    this.facts = store.get(id);
    this.circumstances = settingsFromJson(this.facts.settings);
    this.outline = unpackOutline(this.packed(rehearsalSection.outline));
  }

  /** About what it takes in memory, with the parts asked for so far: texts are estimated. */
  get heldBytes(): number {
    const { atMs, changes } = this.#timeIndex?.sorted ?? {};
    const records = [this.#records?.starts, this.#records?.atMs, this.#records?.kinds];
    const columns: readonly (ArrayBufferView | undefined)[] = [atMs, changes, ...records];
    const lists = [...this.#people.values()];
    const bytes =
      columns.reduce((sum, column) => sum + (column?.byteLength ?? 0), 0) +
      lists.reduce((sum, { heldBytes }) => sum + heldBytes, 0);
    return bytes + (this.#users?.length ?? 0) * idBytes;
  }

  /** As it was rehearsed, whatever has become of it since. */
  get journey(): Journey {
    return unpackJson(this.packed(rehearsalSection.journey)) as Journey;
  }

  /** As they were when it was rehearsed. */
  get definitions(): Definitions {
    return unpackJson(this.packed(rehearsalSection.definitions)) as Definitions;
  }

  /** Ids by user number. */
  get users(): readonly string[] {
    return (this.#users ??= unpackUsers(this.#packedUsers));
  }

  get records(): RehearsalRecords {
    // Ids are asked for later, when the rehearsal may have been deleted.
    if (this.#users === undefined) void this.#packedUsers;
    const userId = (user: number): string => this.#userId(user);
    return (this.#records ??= unpackRecords(this.packed(rehearsalSection.records), userId));
  }

  get #packedUsers(): Uint8Array {
    return (this.#usersSection ??= this.packed(rehearsalSection.users));
  }

  /** A few are read where they stand: whoever looks for one person does not need all of them. */
  #userId(user: number): string {
    this.#idsRead += 1;
    if (this.#users !== undefined || this.#idsRead > few) return this.users[user] ?? "";
    this.#idLines ??= openTexts(this.#packedUsers);
    const line = this.#idLines.at(user);
    return line === "" ? "" : (JSON.parse(line) as string);
  }

  /** Of the records, which are only read for it. */
  get recordCount(): number {
    return this.#records?.recordCount ?? recordCountOf(this.packed(rehearsalSection.records));
  }

  countsAt(atMs: number): InstantCounts {
    this.#timeIndex ??= openTimeIndex(this.outline, unpackChanges(this.packed(rehearsalSection.changes)));
    return this.#timeIndex.countsAt(atMs);
  }

  /** As countsAt the end; where it was written down, without unpacking the changes. */
  countsAtEnd(): InstantCounts {
    const section = this.#store.readSection(this.facts.id, rehearsalSection.countsAtEnd);
    if (section !== undefined) return unpackJson(section) as InstantCounts;
    return this.countsAt(this.circumstances.settings.untilMs);
  }

  /** Undefined for a step that the journey does not have. */
  peopleAt(stepId: string): VisitList | undefined {
    const known = this.#people.get(stepId);
    if (known !== undefined) return known;
    const step = this.outline.steps.findIndex(({ id }) => id === stepId);
    if (step < 0) return undefined;
    const people = new VisitList(unpackVisits(this.packed(stepSection(step))));
    this.#people.set(stepId, people);
    return people;
  }

  /** A section as it lies there; the rehearsal has one of this name. */
  packed(name: string): Uint8Array {
    const section = this.#store.readSection(this.facts.id, name);
    assert(section !== undefined, `rehearsal ${this.facts.id} has a section ${name}`);
    return section;
  }
}
