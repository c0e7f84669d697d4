// The ways that most people of a rehearsal went, and those that are the most of something.

import type { ExtremeWay, FoundInstance, FoundWay, FoundWays } from "../../../shared/api/find-contract.ts";
import { closedFromMs } from "../../../shared/engine/accepting.ts";
import { extremeWays, frequentWays } from "../../../shared/find/extreme-ways.ts";
import { groupWays, wayOutcome, type GroupedWays } from "../../../shared/find/group-ways.ts";
import { instanceWay } from "../../../shared/find/instance-way.ts";
import { medianLengths } from "../../../shared/find/way-lengths.ts";
import type { Job } from "../counting/job.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

export interface FindPathsQuestion {
  readonly limit: number;
}

const mostExamples = 3;
const instancesAtOnce = 65_536;

const known = madeOnce(() => new Map<number, FoundWays>());

export const findPaths: TravelAnswer<FindPathsQuestion, FoundWays> = (rehearsal, { limit }, isCancelled) =>
  known(rehearsal).get(limit) ?? runSlices({ space: rehearsal.space, isCancelled }, paths(rehearsal, limit));

function* paths(rehearsal: OpenRehearsal, limit: number): Job<FoundWays> {
  const { saved } = rehearsal;
  const endMs = closedFromMs(saved.circumstances.settings) - 1;
  const grouped = yield* groupWays(saved.outline, saved.records, endMs);
  const frequent = frequentWays(grouped, limit);
  yield;
  const extremes = namedExtremes(grouped);
  const told = [...new Set([...frequent, ...extremes.map(({ way }) => way)])];
  const telling = {
    rehearsal,
    grouped,
    medians: yield* medianLengths(grouped, told),
    examples: yield* firstInstances(grouped, new Set(told)),
  };
  const ways: FoundWay[] = [];
  for (const way of frequent) ways.push(yield* tellWay(telling, way, telling.examples.get(way) ?? []));
  const most: ExtremeWay[] = [];
  for (const { most: which, way, instance } of extremes) {
    const tookMs = grouped.lengthsMs[instance] ?? 0;
    most.push({ most: which, way: yield* tellWay(telling, way, [instance]), tookMs });
  }
  const answer = { ...countsOf(grouped, ways), ways, extremes: most };
  known(rehearsal).set(limit, answer);
  return answer;
}

interface NamedExtreme {
  readonly most: ExtremeWay["most"];
  readonly way: number;
  readonly instance: number;
}

function namedExtremes(grouped: GroupedWays): readonly NamedExtreme[] {
  const found = extremeWays(grouped);
  if (found === null) return [];
  const ofWay = (most: ExtremeWay["most"], way: number): NamedExtreme => ({
    most,
    way,
    instance: grouped.ways[way]?.first ?? 0,
  });
  const ofInstance = (most: ExtremeWay["most"], instance: number | null): readonly NamedExtreme[] =>
    instance === null ? [] : [{ most, way: grouped.wayOf[instance] ?? 0, instance }];
  return [
    ...ofInstance("quickest", found.quickest),
    ...ofInstance("slowest", found.slowest),
    ofWay("shortest", found.shortest),
    ofWay("longest", found.longest),
    ofWay("rarest", found.rarest),
  ];
}

function countsOf(grouped: GroupedWays, ways: readonly FoundWay[]): Pick<FoundWays, "instances" | "others"> {
  const instances = grouped.wayOf.length;
  const told = ways.reduce((sum, way) => sum + way.instances, 0);
  return { instances, others: { ways: grouped.ways.length - ways.length, instances: instances - told } };
}

/** By way, the first instances that went it. */
function* firstInstances(
  { wayOf }: GroupedWays,
  asked: ReadonlySet<number>,
): Job<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, number[]>([...asked].map((way) => [way, []]));
  for (let instance = 0; instance < wayOf.length; instance += 1) {
    const own = found.get(wayOf[instance] ?? 0);
    if (own !== undefined && own.length < mostExamples) own.push(instance);
    if (instance % instancesAtOnce === 0) yield;
  }
  return found;
}

interface TellingWays {
  readonly rehearsal: OpenRehearsal;
  readonly grouped: GroupedWays;
  readonly medians: ReadonlyMap<number, number>;
}

const outcomes: Readonly<Record<number, FoundWay["outcome"]>> = {
  [wayOutcome.completed]: "completed",
  [wayOutcome.exited]: "exited",
};

function* tellWay(
  { rehearsal, grouped, medians }: TellingWays,
  way: number,
  instances: readonly number[],
): Job<FoundWay> {
  const { outline, records } = rehearsal.saved;
  const gone = instances.map((instance) =>
    instanceWay(outline, records, grouped.firstRecords[instance] ?? 0),
  );
  const people = yield* rehearsedPeople(rehearsal).inShort(gone.map(({ user }) => user));
  const examples = people.map((person, index): FoundInstance => ({
    ...person,
    entry: gone[index]?.entry ?? 1,
  }));
  return {
    connections: (gone[0]?.connections ?? []).map(({ step, via }) => ({ step, via })),
    outcome: outcomes[grouped.ways[way]?.outcome ?? 0] ?? "underWay",
    waitsAt: gone[0]?.waitsAt ?? [],
    instances: grouped.ways[way]?.instances ?? 0,
    medianMs: medians.get(way) ?? 0,
    examples,
  };
}
