// What a new clause may be about: every event, trait, audience and computed trait in one list, so that whoever
// knows the name needs not know the kind.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Choice, Known } from "./choice.ts";
import { definitionChoices, madeOf } from "./definition-choices.ts";
import { eventChoices } from "./event-choices.ts";
import { fieldChoices } from "./field-choices.ts";

/** The parts of the choices are the new clauses themselves. Names that nothing has come last. */
export function addedClauseChoices(typed: string, known: Known): readonly Choice[] {
  const choices = choicesByKind(typed, known);
  return [...choices.filter(({ isUnseen }) => !isUnseen), ...choices.filter(({ isUnseen }) => isUnseen)];
}

function choicesByKind(typed: string, known: Known): readonly Choice[] {
  const { events, traits, definitions } = known;
  const audience = (id: string): Condition => ({ audience: { id, is: "member" } });
  const computedTrait = (id: string): Condition => ({ computedTrait: { id, op: "greaterThan" } });
  const computed = definitions.computedTraits.map((one) => ({ ...one, note: madeOf(one) }));
  const audiences = definitions.audiences.map((one) => ({ ...one, note: "" }));
  return [
    ...inGroup(
      "Events",
      eventChoices(
        {
          type: "track",
          name: "",
          put: (name, type) => ({ event: type === "track" ? { name } : { name, type } }),
        },
        typed,
        events,
      ),
    ),
    ...inGroup("Audiences", definitionChoices({ id: "", icon: "audience", put: audience }, typed, audiences)),
    ...inGroup(
      "Computed traits",
      definitionChoices({ id: "", icon: "computedTrait", put: computedTrait }, typed, computed),
    ),
    ...inGroup(
      "Traits",
      fieldChoices(
        { path: "", icon: "trait", put: (key, begin) => ({ trait: { key, ...begin } }) },
        typed,
        traits,
      ),
    ),
  ];
}

const inGroup = (group: string, choices: readonly Choice[]): readonly Choice[] =>
  choices.map((one) => ({ ...one, key: `${group} ${one.key}`, group, isChosen: false }));
