// Who takes part in a rehearsal that is set up: looked up by the threads that know, and handed on as they are kept.
// Everything is thrown as Refused; nothing is changed.

import type { Cohort, RehearsalSetup } from "../../../shared/api/cohort.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { isScenarioName } from "../../../shared/generate/scenarios.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { CohortPeople, CohortQuestion } from "../../simulation/counting/cohort-people.ts";
import { generatedHistory } from "../../simulation/generated-history.ts";
import { type GeneratedCohort, GeneratedPeople } from "../../simulation/generated-people.ts";
import type { KeptPersona } from "../../simulation/persona-people.ts";
import { packCohort } from "../../simulation/rehearsal-sections.ts";
import { settingsFromJson } from "../../simulation/rehearsal-settings.ts";
import type { CountingDesk } from "../counting-desk.ts";
import type { CurrentSpace } from "../current-space.ts";
import { keptAs, takingPart } from "../personas/stored-personas.ts";
import { refused } from "../refusal-wording.ts";
import type { TravelDesk } from "../travel-desk.ts";
import { checkedQuery } from "../travel/checked-query.ts";
import { validCondition } from "../valid-condition.ts";
import { personasIn, storedRehearsal } from "./stored-rehearsal.ts";

export interface ChosenPeople {
  readonly people: number;
  /** Of these people, whenever they were; of made-up people an estimate. */
  readonly messages: number;
  /** As packCohort packs them; null where everybody takes part. */
  readonly userIds: Uint8Array | null;
  /** null: they are people of the space. */
  readonly generated: GeneratedCohort | null;
  /** The personas who take part; null: others do. */
  readonly personas: readonly KeptPersona[] | null;
}

export interface PeopleDesks {
  readonly current: CurrentSpace;
  readonly counting: CountingDesk;
  readonly travel: TravelDesk;
}

interface Asked {
  readonly setup: RehearsalSetup;
  readonly definitions: Definitions;
  readonly signal: AbortSignal | undefined;
}

/** Refuses a cohort of nobody, but for everyone in a space without people. */
export async function chosenPeople(desks: PeopleDesks, asked: Asked): Promise<ChosenPeople> {
  const chosen = await choose(desks, asked);
  if (chosen.people === 0 && asked.setup.cohort.kind !== "everyone") throw refused({ kind: "emptyCohort" });
  return chosen;
}

function choose(desks: PeopleDesks, { setup, definitions, signal }: Asked): Promise<ChosenPeople> {
  const { cohort, publishedAtMs: atMs } = setup;
  const ask = (question: CohortQuestion) => ofSpace(desks.counting, question, signal);
  switch (cohort.kind) {
    case "everyone":
      return Promise.resolve(everyone(desks.current));
    case "audience": {
      if (!definitions.audiences.some(({ id }) => id === cohort.audience))
        throw refused({ kind: "unknownAudience" });
      const condition = validCondition({ audience: { id: cohort.audience, is: "member" } }, definitions);
      return ask({ of: "condition", condition, definitions, atMs });
    }
    case "sample":
      return ask({ of: "sample", size: cohort.size, seed: cohort.seed });
    case "people":
      return ask({ of: "ids", userIds: ascending(cohort.userIds) });
    case "found":
      return found(desks, cohort, signal);
    case "generated":
      return Promise.resolve(madeUp(cohort, setup));
    case "personas":
      return Promise.resolve(withPersonas(desks.current, cohort.ids));
    default:
      return assertNever(cohort);
  }
}

const ascending = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));

function everyone(current: CurrentSpace): ChosenPeople {
  const { userCount, messageCount } = current.read((space) => space.catalogue.facts());
  return { people: userCount, messages: messageCount, userIds: null, generated: null, personas: null };
}

async function ofSpace(
  counting: CountingDesk,
  question: CohortQuestion,
  signal: AbortSignal | undefined,
): Promise<ChosenPeople> {
  const { unknown, ...chosen }: CohortPeople = await counting.ask("cohort", question, signal);
  if (unknown.length > 0) throw refused({ kind: "unknownPeople", userIds: unknown });
  return { ...chosen, generated: null, personas: null };
}

async function found(
  { current, counting, travel }: PeopleDesks,
  cohort: Extract<Cohort, { readonly kind: "found" }>,
  signal: AbortSignal | undefined,
): Promise<ChosenPeople> {
  const { rehearsal } = cohort;
  const query = checkedQuery(current, rehearsal, cohort.query);
  const userIds = await travel.ask("userIds", { rehearsal, query }, signal);
  const { settings } = current.read((space) => storedRehearsal(space, rehearsal));
  const { generated } = settingsFromJson(settings);
  const personas = current.read((space) => personasIn(space, rehearsal));
  if (personas !== null) return onlyPersonas(personas.filter(({ userId }) => userIds.includes(userId)));
  if (generated === null) return ofSpace(counting, { of: "ids", userIds }, signal);
  const messages = Math.round(userIds.length * messagesEach(generated));
  return { people: userIds.length, messages, userIds: packCohort(userIds), generated, personas: null };
}

function madeUp(
  { scenario, people, seed }: Extract<Cohort, { readonly kind: "generated" }>,
  { publishedAtMs, untilMs }: RehearsalSetup,
): ChosenPeople {
  if (!isScenarioName(scenario)) throw refused({ kind: "unknownScenario", name: scenario });
  const generated = { scenario, people, seed, ...generatedHistory(publishedAtMs, untilMs) };
  return {
    people,
    messages: Math.round(people * messagesEach(generated)),
    userIds: null,
    generated,
    personas: null,
  };
}

function withPersonas(current: CurrentSpace, ids: readonly string[] | null): ChosenPeople {
  const found = current.read((space) => takingPart(space, ids));
  const missing = (ids ?? []).filter((id) => !found.some((one) => one.id === id));
  if (missing.length > 0) throw refused({ kind: "unknownPersonas", count: missing.length });
  return onlyPersonas(found.map(keptAs));
}

const onlyPersonas = (personas: readonly KeptPersona[]): ChosenPeople => ({
  people: personas.length,
  messages: personas.reduce((sum, { lines }) => sum + lines.length, 0),
  userIds: null,
  generated: null,
  personas,
});

/** So many are made to tell how many messages the others have: some milliseconds. */
const mostProbed = 40;

function messagesEach(cohort: GeneratedCohort): number {
  const made = new GeneratedPeople(cohort);
  const probed = Math.min(mostProbed, cohort.people);
  let messages = 0;
  for (let number = 0; number < probed; number += 1)
    for (const history of made.historiesOf(number).values()) messages += history.length;
  return messages / probed;
}
