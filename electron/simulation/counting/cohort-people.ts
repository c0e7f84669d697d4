// Who takes part in a rehearsal: everybody of a cohort by their ids, with how many messages they have. Chunks that
// hold nobody of it are not opened.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { SampleDraw, smallestDraws } from "../cohort-sample.ts";
import { packCohort } from "../rehearsal-sections.ts";
import { askedCondition } from "./asked-condition.ts";
import type { Job } from "./job.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { userWithId } from "./person-with-id.ts";

export type CohortQuestion =
  | {
      readonly of: "condition";
      readonly condition: Condition;
      readonly definitions: Definitions;
      readonly atMs: number;
    }
  | { readonly of: "sample"; readonly size: number; readonly seed: number }
  /** Ascending by code units, each once. */
  | { readonly of: "ids"; readonly userIds: readonly string[] };

export interface CohortPeople {
  readonly people: number;
  /** Of these people, whenever they were. */
  readonly messages: number;
  /** Of the ids that were asked for, those that nobody has. */
  readonly unknown: readonly string[];
  /** As packCohort packs them. */
  readonly userIds: Uint8Array;
}

export function* cohortPeople(source: PeopleSource, question: CohortQuestion): Job<CohortPeople> {
  const found = new Found();
  const unknown: string[] = [];
  switch (question.of) {
    case "condition":
      yield* byCondition(source, question, found);
      break;
    case "sample":
      yield* bySample(source, question, found);
      break;
    case "ids":
      yield* byId(source, question.userIds, { found, unknown });
      break;
  }
  return { ...found.sums(), unknown, userIds: packCohort(found.userIds) };
}

type Of<A extends CohortQuestion["of"]> = Extract<CohortQuestion, { readonly of: A }>;

function* byCondition(
  source: PeopleSource,
  { condition, definitions, atMs }: Of<"condition">,
  found: Found,
): Job<void> {
  const asked = askedCondition(condition, definitions);
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1) {
    const people = source.people(chunk);
    peopleForWhom(people, asked, { atMs }).forEach((user) => found.add(people, user));
    yield;
  }
}

function* bySample(source: PeopleSource, { size, seed }: Of<"sample">, found: Found): Job<void> {
  const draw = new SampleDraw(seed);
  const draws: number[] = [];
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1) {
    const { chunk: held, userCount } = source.people(chunk);
    for (let user = 0; user < userCount; user += 1) draws.push(draw.of(held.userId(user)));
    yield;
  }
  const places = smallestDraws(Float64Array.from(draws), size);
  let next = 0;
  let first = 0;
  for (let chunk = 0; chunk < source.chunkCount && next < places.length; chunk += 1) {
    const people = source.people(chunk);
    const end = first + people.userCount;
    for (; (places[next] ?? Infinity) < end; next += 1) found.add(people, (places[next] ?? 0) - first);
    first = end;
    yield;
  }
}

interface ById {
  readonly found: Found;
  readonly unknown: string[];
}

function* byId(source: PeopleSource, userIds: readonly string[], { found, unknown }: ById): Job<void> {
  let next = 0;
  for (let chunk = 0; chunk < source.chunkCount && next < userIds.length; chunk += 1) {
    const { last } = source.usersOf(chunk);
    for (; next < userIds.length && (userIds[next] ?? "") <= last; next += 1) {
      const wanted = userIds[next] ?? "";
      const people = source.people(chunk);
      const user = userWithId(people, wanted);
      if (user === undefined) unknown.push(wanted);
      else found.add(people, user);
    }
    yield;
  }
  unknown.push(...userIds.slice(next));
}

/** Those who were found so far, in the order of their ids. */
class Found {
  readonly userIds: string[] = [];
  #messages = 0;

  add({ chunk: held }: PeopleChunk, user: number): void {
    this.userIds.push(held.userId(user));
    this.#messages += (held.offsets[user + 1] ?? 0) - (held.offsets[user] ?? 0);
  }

  sums(): Pick<CohortPeople, "people" | "messages"> {
    return { people: this.userIds.length, messages: this.#messages };
  }
}
