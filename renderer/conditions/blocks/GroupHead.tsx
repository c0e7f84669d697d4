// How the parts of a group are linked, said as a part of a sentence: "all of these hold", "none of these holds".

import { type Choice, choice } from "../choices/choice.ts";
import { groupChoices, groupMode, type GroupMode, spokenNegations } from "../choices/group-choices.ts";
import { replacePart } from "../document/condition-path.ts";
import { conditionOf, negated, type OutlineGroup } from "../document/condition-outline.ts";
import { FilteredChoices } from "../picker/FilteredChoices.tsx";
import { useEditing } from "./editing.ts";
import styles from "./GroupBlock.module.css";
import { WordButton } from "./WordButton.tsx";

const tails: Readonly<Record<GroupMode, string>> = {
  all: "of these hold",
  any: "of these holds",
  none: "of these holds",
  "not all": "of these hold",
};

export function GroupHead({ group }: { readonly group: OutlineGroup }) {
  const { condition, change } = useEditing();
  const { pointer } = group;
  const mode = groupMode(group);
  const choose = ({ part }: Choice): void =>
    change(replacePart(condition, pointer, part()), { pointer, token: "mode" });
  return (
    <>
      {spokenNegations(group) > 0 && <NegationWords group={group} onChoose={choose} />}
      <WordButton
        pointer={pointer}
        token="mode"
        text={mode}
        look="grammar"
        description="how these are linked"
        hasChevron
        picker={(typed, close) => (
          <FilteredChoices
            label="how these are linked"
            typed={typed}
            choices={(wanted) => groupChoices(group, wanted)}
            onChoose={choose}
            onClose={close}
          />
        )}
      />
      <span className={styles.tail}>{tails[mode]}</span>
    </>
  );
}

/** The `not`s that the mode does not say. */
function NegationWords({
  group,
  onChoose,
}: {
  readonly group: OutlineGroup;
  readonly onChoose: (choice: Choice) => void;
}) {
  const spoken = spokenNegations(group);
  const fewer = choice({
    key: "remove",
    label: "Take one “not” away",
    part: () => negated(conditionOf({ ...group, negations: 0 }), group.negations - 1),
  });
  return (
    <WordButton
      pointer={group.pointer}
      token="not"
      text={"it is not so that ".repeat(spoken).trim()}
      look="grammar"
      description="negation"
      onClear={() => onChoose(fewer)}
      picker={(typed, close) => (
        <FilteredChoices
          label="negation"
          typed={typed}
          choices={() => [fewer]}
          onChoose={onChoose}
          onClose={close}
        />
      )}
    />
  );
}
