// What can be done with a clause or group as a whole, for those who use no keys. Hidden until the block is pointed
// at or has the focus.

import { useLocation } from "wouter";
import { choice } from "../choices/choice.ts";
import { matchTyped } from "../choices/match-typed.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { OutlinePart } from "../document/condition-outline.ts";
import { FilteredChoices } from "../picker/FilteredChoices.tsx";
import { keyCaps } from "../../ui/shortcut.ts";
import { definitionOf } from "./definition-of.ts";
import { useEditing } from "./editing.ts";
import { type Acted, duplicated, grouped, moved, removed, ungrouped } from "./part-actions.ts";
import { WordButton } from "./WordButton.tsx";

export function PartMenu({ part }: { readonly part: OutlinePart }) {
  const { condition } = useEditing();
  return (
    <WordButton
      pointer={part.pointer}
      token="menu"
      text={part.kind === "group" ? "More for this group" : "More for this clause"}
      look="menu"
      description=""
      picker={(typed, close) => (
        <ActionList actions={actionsFor(condition, part)} part={part} typed={typed} onClose={close} />
      )}
    />
  );
}

interface Action {
  readonly label: string;
  /** What does the same, as shortcut.ts reads it; "" for nothing. */
  readonly keys: string;
  readonly acted: Acted;
}

function actionsFor(condition: Condition, { pointer, kind }: OutlinePart): readonly Action[] {
  const place = { pointer, token: null };
  const isTop = pointer === "";
  const possible: readonly { readonly label: string; readonly keys: string; readonly acted: Acted | null }[] =
    [
      { label: "Duplicate", keys: "Mod D", acted: isTop ? null : duplicated(condition, pointer) },
      { label: "Move up", keys: "Alt ArrowUp", acted: moved(condition, place, -1) },
      { label: "Move down", keys: "Alt ArrowDown", acted: moved(condition, place, 1) },
      { label: "Put into a group", keys: "", acted: grouped(condition, pointer) },
      {
        label: "Dissolve the group",
        keys: "",
        acted: kind === "group" ? ungrouped(condition, pointer) : null,
      },
      { label: "Delete", keys: "Delete", acted: removed(condition, pointer) },
    ];
  return possible.flatMap(({ acted, ...rest }) => (acted === null ? [] : [{ ...rest, acted }]));
}

/** `Choice`s need a part of the condition; here it is the condition after the action. */
function ActionList({ actions, part, typed, onClose }: ActionListProps) {
  const { change, condition, definitions } = useEditing();
  const [, navigate] = useLocation();
  const opened = definitionOf(part, definitions);
  const choices = [
    ...actions.map(({ label, keys, acted }) =>
      choice({ key: label, label, note: keyCaps(keys).join(" "), part: () => acted.condition }),
    ),
    ...(opened === null
      ? []
      : [choice({ key: opened.path, label: `Open ${opened.name}`, part: () => condition })]),
  ];
  return (
    <FilteredChoices
      label="what to do"
      typed={typed}
      choices={(wanted) => matchTyped(choices, wanted)}
      onClose={onClose}
      onChoose={({ key }) => {
        if (key === opened?.path) return navigate(opened.path);
        const action = actions.find(({ label }) => label === key);
        if (action !== undefined) change(action.acted.condition, action.acted.focus);
      }}
    />
  );
}

interface ActionListProps {
  readonly actions: readonly Action[];
  readonly part: OutlinePart;
  readonly typed: string;
  readonly onClose: () => void;
}
