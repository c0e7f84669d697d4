// What the data says that a draft should know: which of its names occur, with which values, how many belong to its
// audiences, and, where it can be rehearsed, which ways people would take.

import type { AudienceId } from "../../../shared/base/ids.ts";
import { clausesOf } from "../../../shared/conditions/clauses.ts";
import type { EventType } from "../../../shared/conditions/condition.ts";
import { Batch } from "../../../shared/engine/batch/batch.ts";
import { conditionsOf } from "../../../shared/engine/conditions-of.ts";
import { compilePlan } from "../../../shared/engine/plan.ts";
import type { RunSettings } from "../../../shared/engine/run-settings.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { DataSummary } from "../../../shared/journey/problems/data-summary.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition } from "./asked-condition.ts";
import { propertiesInData, traitsInData } from "./fields-in-data.ts";
import type { Job } from "./job.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import type { PeopleSource } from "./people-source.ts";
import { WayTally } from "./way-tally.ts";

export interface SummaryQuestion {
  /** A draft: its conditions may be half typed. */
  readonly journey: Journey;
  readonly definitions: Definitions;
  /** True where it has passed every check, so that it can be rehearsed. */
  readonly isValid: boolean;
  readonly settings: RunSettings;
}

/** Without the events, which the space's catalogue has. */
export type SummaryAnswer = Omit<DataSummary, "events">;

export function* summariseData(source: PeopleSource, question: SummaryQuestion): Job<SummaryAnswer> {
  const { audiences, events } = namesIn(question.journey);
  const properties: DataSummary["properties"][number][] = [];
  for (const event of events) properties.push({ ...event, fields: yield* propertiesInData(source, event) });
  return {
    traits: yield* traitsInData(source),
    properties,
    audiences: yield* sizesOf(source, audiences, question),
    ...(question.isValid ? yield* trial(source, question) : { ways: [], overlaps: [] }),
  };
}

interface EventName {
  readonly type: EventType;
  readonly name: string;
}

/** Audiences that a journey names, and events whose properties it asks about. */
function namesIn(journey: Journey): {
  readonly audiences: readonly AudienceId[];
  readonly events: readonly EventName[];
} {
  const clauses = conditionsOf(journey).flatMap((condition) => clausesOf(condition, ""));
  const events = new Map<string, EventName>();
  const audiences = new Set<AudienceId>();
  for (const { form, clause } of clauses) {
    const { id, type = "track", name, where } = clause;
    if (form === "audience" && typeof id === "string") audiences.add(id);
    if (form !== "event" || typeof name !== "string" || !isEventType(type)) continue;
    if (Array.isArray(where) && where.length > 0) events.set(`${type} ${name}`, { type, name });
  }
  return { audiences: [...audiences], events: [...events.values()] };
}

const isEventType = (type: unknown): type is EventType =>
  type === "track" || type === "page" || type === "screen";

/** Looked at so many times between publication and the end; an audience may be empty on one day only. */
const looks = 4;

function* sizesOf(
  source: PeopleSource,
  ids: readonly AudienceId[],
  { definitions, settings: { publishedAtMs, untilMs } }: SummaryQuestion,
): Job<DataSummary["audiences"]> {
  const sizes: DataSummary["audiences"][number][] = [];
  for (const id of ids) {
    const audience = definitions.audiences.find((candidate) => candidate.id === id);
    if (audience === undefined) continue;
    const asked = askedCondition(audience.condition, definitions);
    let members = 0;
    for (let look = 0; look <= looks; look++) {
      const atMs = publishedAtMs + Math.floor(((untilMs - publishedAtMs) * look) / looks);
      let size = 0;
      for (let number = 0; number < source.chunkCount; number++) {
        size += peopleForWhom(source.people(number), asked, { atMs }).size;
        yield;
      }
      members = Math.max(members, size);
    }
    sizes.push({ id, members });
  }
  return sizes;
}

function* trial(
  source: PeopleSource,
  { journey, definitions, settings }: SummaryQuestion,
): Job<Pick<DataSummary, "ways" | "overlaps">> {
  const plan = compilePlan(journey, definitions);
  const batch = new Batch({ plan, settings, log: true, countInstants: [] });
  const tally = new WayTally(plan);
  for (let number = 0; number < source.chunkCount; number++) {
    batch.run(source.people(number).chunk);
    tally.add(batch.log);
    yield;
  }
  return tally.counts();
}
