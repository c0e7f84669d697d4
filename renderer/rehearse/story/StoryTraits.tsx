// A few traits of the person as they are at the playhead.

import { countUpTo } from "../../../shared/base/sorted-instants.ts";
import type { ComputedTraitId } from "../../../shared/base/ids.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import type { StoryTrait } from "../../../shared/why/story-traits.ts";
import { valueText } from "../../../shared/why/value-words.ts";
import type { Playhead } from "../playhead/playhead.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import styles from "./StoryTraits.module.css";

interface StoryTraitsProps {
  readonly playhead: Playhead;
  readonly traits: readonly StoryTrait[];
  readonly names: DefinitionNames;
}

const mostShown = 3;

export function StoryTraits({ playhead, traits, names }: StoryTraitsProps) {
  // One text, so that it is drawn anew only when a value changes.
  const shown = usePlayheadState(playhead, ({ atMs }) => JSON.stringify(chips(traits, names, atMs)));
  return (
    <ul className={styles.traits} aria-label="Traits at this instant">
      {(JSON.parse(shown) as readonly string[]).map((chip) => (
        <li key={chip} className={styles.chip} title={chip} dir="auto">
          {chip}
        </li>
      ))}
    </ul>
  );
}

function chips(traits: readonly StoryTrait[], names: DefinitionNames, atMs: number): readonly string[] {
  const held = traits.flatMap(({ of, key, values }) => {
    const instants = values.map((one) => one.atMs);
    const value = values[countUpTo(instants, atMs) - 1]?.value ?? null;
    const name = of === "trait" ? key : names.computedTrait(key as ComputedTraitId);
    return value === null ? [] : [`${name}: ${valueText(value)}`];
  });
  return held.slice(0, mostShown);
}
