// Runs `rehearse rehearsals list | counts | people`.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import type { StepState } from "../../shared/rehearsal/visit-list.ts";
import { settingsFromJson } from "../simulation/rehearsal-settings.ts";
import { SavedRehearsal } from "../simulation/saved-rehearsal.ts";
import type { Space } from "../space/space.ts";
import { CommandFailure } from "./command-failure.ts";
import { OptionReader } from "./command-options.ts";
import { countsTable } from "./counts-table.ts";
import { jsonText } from "./json-text.ts";
import { spaceValue } from "./space-value.ts";
import { withSpace } from "./with-space.ts";

export interface SavedOptions {
  readonly space: string;
  readonly json?: boolean;
}

export interface AtOptions extends SavedOptions {
  readonly at?: string;
}

export interface PeopleOptions extends AtOptions {
  readonly step: string;
  readonly state: string;
  readonly limit: string;
}

const mostPeople = 1_000_000;

export async function runList({ space: path, json: asJson }: SavedOptions): Promise<void> {
  const list = await withSpace(path, "readOnly", (space) =>
    spaceValue(space.read(() => space.rehearsals.list().filter(({ status }) => status === "finished"))),
  );
  const lines = list.map(({ id, name, journeyId, settings: json }) => {
    const { publishedAtMs, untilMs } = settingsFromJson(json).settings;
    return `${id}  ${name}  of ${journeyId}, ${formatInstant(publishedAtMs)} to ${formatInstant(untilMs)}`;
  });
  const facts = list.map(({ id, name, journeyId, settings }) => ({
    id,
    name,
    journey: journeyId,
    ...settings,
  }));
  process.stdout.write(asJson === true ? jsonText(facts) : lines.map((line) => `${line}\n`).join(""));
}

export async function runCounts(id: string, options: AtOptions): Promise<void> {
  const asked = readQuestion(id, options);
  const answer = await withRehearsal(options.space, asked.id, (rehearsal) => {
    const atMs = instantWithin(rehearsal, asked.atMs);
    return { atMs, counts: rehearsal.countsAt(atMs), journey: rehearsal.journey };
  });
  const { atMs, counts, journey } = answer;
  process.stdout.write(
    options.json === true
      ? jsonText({ instant: formatInstant(atMs), ...counts })
      : countsTable(journey, answer),
  );
}

export async function runPeople(id: string, options: PeopleOptions): Promise<void> {
  const asked = readQuestion(id, options);
  const state = readState(options.state);
  const reader = new OptionReader();
  const limit = reader.wholeNumber("--limit", options.limit, { least: 1, greatest: mostPeople }) ?? 1;
  reader.finish();
  const people = await withRehearsal(options.space, asked.id, (rehearsal) => {
    const step = rehearsal.peopleAt(options.step);
    if (step === undefined) throw unknownStep(rehearsal, options.step);
    const { users, entries } = step.visits;
    const at = { atMs: instantWithin(rehearsal, asked.atMs), state };
    return step.find({ ...at, order: "since", offset: 0, limit }).map((visit) => ({
      user: rehearsal.users[users[visit] ?? 0] ?? "",
      entry: entries[visit] ?? 0,
      since: formatInstant(step.sinceMs(visit, state)),
    }));
  });
  const lines = people.map(({ user, entry, since }) => `${user}  entry ${entry}  since ${since}\n`);
  process.stdout.write(options.json === true ? jsonText(people) : lines.join(""));
}

export function readRehearsalId(text: string): number {
  const reader = new OptionReader();
  const id = reader.wholeNumber("<id>", text, { least: 1, greatest: 2 ** 48 });
  reader.finish();
  return id ?? 0;
}

export function withRehearsal<T>(
  path: string,
  id: number,
  ask: (rehearsal: SavedRehearsal) => T,
): Promise<T> {
  return withSpace(path, "readOnly", (space: Space) =>
    spaceValue(space.read(() => ask(new SavedRehearsal(space.rehearsals, id)))),
  );
}

interface AskedInstant {
  readonly id: number;
  readonly atMs: Instant | undefined;
}

function readQuestion(id: string, { at }: AtOptions): AskedInstant {
  const reader = new OptionReader();
  const atMs = reader.instant("--at", at);
  reader.finish();
  return { id: readRehearsalId(id), atMs };
}

function instantWithin(rehearsal: SavedRehearsal, asked: Instant | undefined): Instant {
  const { publishedAtMs, untilMs } = rehearsal.circumstances.settings;
  const atMs = asked ?? untilMs;
  if (atMs >= publishedAtMs && atMs <= untilMs) return atMs;
  const reader = new OptionReader();
  const expected = `an instant from ${formatInstant(publishedAtMs)} to ${formatInstant(untilMs)}`;
  reader.refuse("--at", { found: formatInstant(atMs), expected });
  reader.finish();
  return atMs;
}

function readState(text: string): StepState {
  if (text === "waiting" || text === "passed" || text === "left") return text;
  throw new CommandFailure([`--state: found ${JSON.stringify(text)}, expected waiting, passed or left`]);
}

function unknownStep(rehearsal: SavedRehearsal, step: string): CommandFailure {
  const known = rehearsal.outline.steps.map(({ id }) => id).join(", ");
  return new CommandFailure([`--step: found ${JSON.stringify(step)}, expected one of ${known}`]);
}
