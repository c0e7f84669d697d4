// Ways to change somebody's messages so that they enter at one of some instants: what the entry asks comes true there,
// was not so just before, and nothing would have them leave at once (SEMANTICS.md section 5).

import { isAccepting } from "../engine/accepting.ts";
import { entryScope, qualifies } from "../engine/entry-rule.ts";
import { instanceScope } from "../engine/instance-scope.ts";
import type { EditedPerson } from "./edited-person.ts";
import { makeHold } from "./make-hold.ts";
import type { SearchWorld } from "./search-world.ts";

const hourMs = 3_600_000;
const mostInstants = 8;

/** `beforeMs`: exclusive; Infinity where any instant will do. */
export function changesForEntry(
  world: SearchWorld,
  person: EditedPerson,
  beforeMs = Infinity,
): readonly EditedPerson[] {
  const instants = entryInstants(world, person).filter((atMs) => atMs < beforeMs);
  return instants.slice(0, mostInstants).flatMap((atMs) => enterAt(world, person, atMs));
}

/** The earliest first, so that the most time is left for what comes. */
function entryInstants({ live: { settings }, endMs }: SearchWorld, person: EditedPerson): readonly number[] {
  const { publishedAtMs, pauses } = settings;
  const own = person.messages.map(({ atMs }) => atMs).filter((atMs) => atMs >= publishedAtMs);
  const instants = [
    publishedAtMs + hourMs,
    publishedAtMs,
    ...own.slice(0, 3),
    publishedAtMs + 24 * hourMs,
    publishedAtMs + 1,
    ...pauses.map(({ toMs }) => toMs),
    Math.floor((publishedAtMs + endMs) / 2),
    endMs,
  ];
  return [...new Set(instants)].filter((atMs) => atMs <= endMs && isAccepting(settings, atMs));
}

function enterAt(world: SearchWorld, person: EditedPerson, atMs: number): readonly EditedPerson[] {
  const { live } = world;
  const { plan, settings } = live;
  const { publishedAtMs } = settings;
  const { definitions } = plan;
  const demand = { condition: plan.entry.condition, want: true };
  const scope = entryScope({ plan, publishedAtMs });
  return notQualifiedBefore(world, person, atMs)
    .flatMap((one) => makeHold(one, demand, { definitions, atMs, scope }))
    .flatMap((one) => stayingAt(world, one, atMs))
    .map((one) => existingAt(one, atMs));
}

/** Who qualifies an instant ago does not enter, but at publication by history. */
function notQualifiedBefore(
  { live: { plan, settings } }: SearchWorld,
  person: EditedPerson,
  atMs: number,
): readonly EditedPerson[] {
  const { publishedAtMs } = settings;
  if (atMs === publishedAtMs && plan.entry.useHistoricalData === true) return [person];
  const { definitions } = plan;
  const existsFromMs = person.messages[0]?.atMs ?? Infinity;
  const candidate = { plan, publishedAtMs, facts: person.facts(definitions), existsFromMs };
  if (!qualifies(candidate, atMs - 1)) return [person];
  const asked = { definitions, atMs: atMs - 1, scope: entryScope({ plan, publishedAtMs }) };
  return makeHold(person, { condition: plan.entry.condition, want: false }, asked);
}

function stayingAt(
  { live: { plan, settings } }: SearchWorld,
  person: EditedPerson,
  atMs: number,
): readonly EditedPerson[] {
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined) return [person];
  const scope = instanceScope(settings.publishedAtMs, { entryMs: atMs, stepMs: atMs });
  return makeHold(person, { condition: when, want: false }, { definitions: plan.definitions, atMs, scope });
}

/** Before their first message nobody is there. */
function existingAt(person: EditedPerson, atMs: number): EditedPerson {
  const [first] = person.messages;
  if (first !== undefined && first.atMs <= atMs) return person;
  const message = person.call({ type: "identify", atMs, name: "", properties: {}, traits: {} });
  return person.with({ edit: "add", message });
}
