// What adds a clause or a group at the end of a group. A new clause is chosen by the name of what it is about.

import { useState } from "react";
import { addedClauseChoices } from "../choices/added-clause-choices.ts";
import { partAt } from "../document/condition-path.ts";
import { ChoiceList } from "../picker/ChoiceList.tsx";
import { ShowHidden } from "../picker/ShowHidden.tsx";
import { useKnown } from "../picker/use-known.ts";
import styles from "./AddRow.module.css";
import { afterChoice } from "./after-choice.ts";
import { useEditing } from "./editing.ts";
import { appended } from "./part-actions.ts";
import { WordButton } from "./WordButton.tsx";

interface AddRowProps {
  /** Of the group itself, below its `not`s; of the clause that becomes the first of a group. */
  readonly pointer: string;
  /** How many parts are there already. */
  readonly count: number;
}

export function AddRow({ pointer, count }: AddRowProps) {
  return (
    <div className={styles.row}>
      <WordButton
        pointer={pointer}
        token="add"
        text="Clause"
        look="add"
        description="add a clause here"
        picker={(typed, close) => <AddClause pointer={pointer} count={count} typed={typed} onClose={close} />}
      />
      <AddGroup pointer={pointer} count={count} />
    </div>
  );
}

function AddClause({
  pointer,
  count,
  onClose,
  ...props
}: AddRowProps & { readonly typed: string; readonly onClose: () => void }) {
  const { condition, place, definitions, change } = useEditing();
  const [typed, setTyped] = useState(props.typed);
  const { known, lack, hidden } = useKnown(place, definitions, null);
  const hiddenCount = hidden.eventCount + hidden.traitCount;
  const offersHidden = hiddenCount > 0 && !hidden.areShown;
  return (
    <ChoiceList
      label="event, trait or audience"
      typed={typed}
      onTyped={setTyped}
      choices={addedClauseChoices(typed, known)}
      empty={lack ?? "This space has no people yet. Type the name of an event or trait."}
      onClose={onClose}
      hasField={offersHidden}
      onChoose={(choice) => {
        const part = choice.part();
        const acted = appended(condition, { pointer, count }, [part]);
        const next = afterChoice(part, "form");
        change(acted.condition, { pointer: acted.focus.pointer, token: next.token }, next.isMissing);
      }}
    >
      {offersHidden && <ShowHidden count={hiddenCount} onShow={hidden.show} onClose={onClose} />}
    </ChoiceList>
  );
}

/** A group inside one that needs all is one of which any is enough, and the other way round. */
function AddGroup({ pointer, count }: AddRowProps) {
  const { condition, change } = useEditing();
  const add = (): void => {
    const around = partAt(condition, pointer);
    const group = around !== undefined && "any" in around ? { all: [] } : { any: [] };
    const acted = appended(condition, { pointer, count }, [group]);
    change(acted.condition, { pointer: acted.focus.pointer, token: "add" }, true);
  };
  return (
    <WordButton
      pointer={pointer}
      token="addGroup"
      text="Group"
      look="add"
      description="add a group here"
      onPress={add}
    />
  );
}
