// Runs `rehearse rehearsals compare`: two saved rehearsals, at their ends and person by person.

import { formatInstant } from "../../shared/base/instant.ts";
import { compareCounts, type CountsDelta } from "../../shared/rehearsal/compare-counts.ts";
import {
  comparePeople,
  type Happening,
  type PeopleComparison,
} from "../../shared/rehearsal/compare-people.ts";
import { SavedRehearsal } from "../simulation/saved-rehearsal.ts";
import type { Space } from "../space/space.ts";
import { happeningText } from "./happening-text.ts";
import { OptionReader } from "./command-options.ts";
import { jsonText } from "./json-text.ts";
import { readRehearsalId, type SavedOptions } from "./run-rehearsals.ts";
import { spaceValue } from "./space-value.ts";
import { withSpace } from "./with-space.ts";

export interface CompareOptions extends SavedOptions {
  readonly limit: string;
}

interface Comparison {
  readonly counts: CountsDelta;
  readonly people: PeopleComparison;
}

export async function runCompare(
  [first, second]: readonly [first: string, second: string],
  options: CompareOptions,
): Promise<void> {
  const reader = new OptionReader();
  const limit = reader.wholeNumber("--limit", options.limit, { least: 0, greatest: 1_000_000 }) ?? 0;
  reader.finish();
  const ids = [readRehearsalId(first), readRehearsalId(second)] as const;
  const comparison = await withSpace(options.space, "readOnly", (space) =>
    spaceValue(space.read(() => compare(space, ids, limit))),
  );
  process.stdout.write(options.json === true ? jsonText(comparison) : textOf(comparison));
}

function compare(space: Space, ids: readonly [number, number], limit: number): Comparison {
  const first = new SavedRehearsal(space.rehearsals, ids[0]);
  const second = new SavedRehearsal(space.rehearsals, ids[1]);
  return {
    counts: compareCounts(countsAtEnd(first), countsAtEnd(second)),
    people: comparePeople(
      { kinds: first.outline.kinds, records: first.records },
      { kinds: second.outline.kinds, records: second.records },
      limit,
    ),
  };
}

const countsAtEnd = (rehearsal: SavedRehearsal): ReturnType<SavedRehearsal["countsAt"]> =>
  rehearsal.countsAt(rehearsal.circumstances.settings.untilMs);

function textOf({ counts, people }: Comparison): string {
  const { total } = counts;
  const steps = Object.entries(counts.steps).map(([id, { reached, passed, waiting }]) => {
    return `${id}: reached ${signed(reached)}, passed ${signed(passed)}, waiting ${signed(waiting)}`;
  });
  const partings = people.partings.map(({ userId, first, second }) => {
    return `${userId}: ${partingText(first)} | ${partingText(second)}`;
  });
  return [
    `entered ${signed(total.entered)}, completed ${signed(total.completed)}, exited ${signed(total.exited)}`,
    ...steps,
    `${people.differing} of ${people.compared} people fared differently`,
    ...partings,
    "",
  ].join("\n");
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

const partingText = (happening: Happening | undefined): string =>
  happening === undefined
    ? "nothing more"
    : `${happeningText(happening.kind)} at ${formatInstant(happening.atMs)}`;
