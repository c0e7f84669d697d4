// What simulate and explain are given: a journey, its definitions, and people's messages, from files or from
// a space. Everything is checked before anything runs; all problems of a file are told at once.

import { existsSync } from "node:fs";
import type { Instant } from "../../shared/base/instant.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { Message } from "../../shared/people/message.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import { CommandFailure, valueOrFail } from "./command-failure.ts";
import { definitionsOfFile, definitionsOfSpace } from "./find-definitions.ts";
import { readEvents } from "./read-events.ts";
import { readTextFile } from "./read-text-file.ts";
import { spaceValue } from "./space-value.ts";

export interface InputOptions {
  readonly space?: string;
  readonly definitions?: string;
  readonly events?: readonly string[];
  readonly quiet?: boolean;
}

export interface RehearsalInputs {
  readonly journey: Journey;
  /** Null for a draft or a file. */
  readonly journeyVersion: number | null;
  readonly definitions: Definitions;
  readonly people: People;
  /** Of all messages; undefined where there is none. */
  readonly lastMessageAtMs: Instant | undefined;
}

export type People =
  | { readonly kind: "space"; readonly space: Space; readonly chunks: readonly StoredChunk[] }
  /** In the order of the import. */
  | { readonly kind: "messages"; readonly messages: readonly Message[] };

/** Says at once what is missing or one too many. */
export function checkInputOptions({ space, events }: InputOptions): void {
  if (space === undefined && events === undefined) {
    throw new CommandFailure(["found no messages, expected --space <file> or --events <file>"]);
  }
  if (space !== undefined && events !== undefined) {
    throw new CommandFailure(["found both --space and --events, expected one of them"]);
  }
}

/** The opened space where --space was given: the caller closes it. */
export async function readInputs(
  journeyName: string,
  options: InputOptions,
  space: Space | undefined,
): Promise<RehearsalInputs> {
  const definitions = findDefinitions(options, space);
  const { journey, version } = findJourney(journeyName, definitions, space);
  const people = await findPeople(options, space);
  return { journey, journeyVersion: version, definitions, people, lastMessageAtMs: lastMessageAt(people) };
}

const noDefinitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

function findDefinitions({ definitions: path }: InputOptions, space: Space | undefined): Definitions {
  if (path !== undefined) return definitionsOfFile(path).definitions;
  return (space && definitionsOfSpace(space)) ?? noDefinitions;
}

interface FoundJourney {
  readonly journey: Journey;
  readonly version: number | null;
}

/** A file where there is one of this name, else a journey of the space. */
function findJourney(name: string, definitions: Definitions, space: Space | undefined): FoundJourney {
  if (space === undefined || existsSync(name) || !/^[a-z0-9-]+$/.test(name)) {
    const journey = readJourney(readTextFile(name, "a journey file"), { file: name, definitions });
    return { journey: valueOrFail(journey), version: null };
  }
  const stored = spaceValue(space.read(() => space.journeys.document(name, "latest")));
  const journey = valueOrFail(
    readJourney(stored.document, { file: `${space.path} (journey ${name})`, definitions }),
  );
  return { journey, version: stored.version === "draft" ? null : stored.version };
}

async function findPeople({ events }: InputOptions, space: Space | undefined): Promise<People> {
  if (space === undefined) return { kind: "messages", messages: await readEvents(events ?? []) };
  return { kind: "space", space, chunks: spaceValue(space.read(() => space.messages.listChunks())) };
}

function lastMessageAt(people: People): Instant | undefined {
  let last: number | undefined;
  const instants =
    people.kind === "space"
      ? people.chunks.map((chunk) => chunk.lastAtMs)
      : people.messages.map(({ atMs }) => atMs);
  for (const atMs of instants) last = last === undefined || atMs > last ? atMs : last;
  return last as Instant | undefined;
}
