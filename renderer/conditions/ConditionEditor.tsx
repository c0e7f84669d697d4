// The editor of a condition: a sentence whose words can be pressed, with live counts of whom each part holds for.
// It holds no condition of its own: what is shown is what was handed in, and every change is handed out whole.

import { useMemo, useRef, useState } from "react";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../shared/conditions/condition-schema.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { ConditionProblem } from "./blocks/condition-problem.ts";
import { type Editing, EditingContext, type OpenPicker, type PasteRefusal } from "./blocks/editing.ts";
import { focusPlaceOf } from "./blocks/focus-attributes.ts";
import { type Clipboard, clipboardOf } from "./blocks/clipboard.ts";
import { type FocusKeeper, useFocusKeeper } from "./blocks/use-focus-keeper.ts";
import { WholeCondition } from "./blocks/WholeCondition.tsx";
import styles from "./ConditionEditor.module.css";
import { useConditionCount } from "./counts/use-condition-count.ts";

export interface ConditionEditorProps {
  /** As a draft may have it: of the right shape, perhaps unfinished. */
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  /** Where it stands: what "since" may say. */
  readonly place: ConditionPlace;
  /** How the sentence begins: "People enter when". */
  readonly lead: string;
  readonly definitions: Definitions;
  /** Those of this condition alone. */
  readonly problems: readonly ConditionProblem[];
  /** Of the condition in the document that the problems point into. */
  readonly pointer: string;
  /** Of the live counts. */
  readonly atMs: number;
  readonly readOnly?: boolean;
}

export function ConditionEditor(props: ConditionEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const keeper = useFocusKeeper(root);
  const { editing, clipboard, setActive } = useNewEditing(props, keeper);
  return (
    <EditingContext value={editing}>
      <div
        ref={root}
        className={styles.editor}
        data-condition-editor=""
        role="group"
        aria-label={`Condition: ${props.lead} …`}
        onFocus={({ target }) => {
          keeper.onFocus(target);
          setActive(focusPlaceOf(target)?.pointer ?? null);
        }}
        onKeyDownCapture={keeper.forget}
        onPointerDownCapture={keeper.forget}
        onBlur={({ relatedTarget }) => keeper.onBlur(relatedTarget)}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        onKeyDown={clipboard.onKeyDown}
      >
        <WholeCondition lead={props.lead} />
      </div>
    </EditingContext>
  );
}

interface NewEditing {
  readonly editing: Editing;
  readonly clipboard: Clipboard;
  readonly setActive: (pointer: string | null) => void;
}

function useNewEditing(props: ConditionEditorProps, keeper: FocusKeeper): NewEditing {
  const { condition, onChange, pointer, place, definitions, readOnly = false } = props;
  const [open, setOpen] = useState<OpenPicker | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [pasteRefusal, setPasteRefusal] = useState<PasteRefusal | null>(null);
  const live = useConditionCount(condition, props.atMs, definitions);
  const names = useMemo(() => definitionNames(definitions), [definitions]);
  const problems = useMemo(
    () => props.problems.map((one) => ({ ...one, pointer: one.pointer.slice(pointer.length) })),
    [props.problems, pointer],
  );
  const change: Editing["change"] = (changed, focus, andOpen = false) => {
    setPasteRefusal(null);
    if (focus !== null) {
      const { token } = focus;
      setOpen(null);
      keeper.request(
        focus,
        andOpen && token !== null ? () => setOpen({ ...focus, token, typed: "" }) : undefined,
      );
    }
    onChange(changed);
  };
  const clipboard = clipboardOf({ condition, place, readOnly, change, onRefused: setPasteRefusal });
  // Inside a step, places are told from the step.
  const fieldBase = pointer.replace(/^\/steps\/[0-9]+/, "");
  const shared = { condition, place, definitions, names, readOnly, live, fieldBase, problems };
  return {
    editing: { ...shared, open, setOpen, active, pasteRefusal, change, focus: keeper.goTo },
    clipboard,
    setActive,
  };
}
