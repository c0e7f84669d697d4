// A condition that the listed people must meet at the playhead, written in the sentence editor. Until a sentence is
// complete, the last complete one counts.

import { ActionIcon, Button, Popover, Tooltip } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { ConditionEditor } from "../../conditions/ConditionEditor.tsx";
import { draftGap } from "../../conditions/counts/draft-gap.ts";
import type { Playhead } from "../playhead/playhead.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import styles from "./ConditionFilter.module.css";
import type { PeopleList } from "./use-people-list.ts";

const nothing: Condition = { all: [] };

interface ConditionFilterProps {
  readonly list: PeopleList;
  readonly playhead: Playhead;
}

export function ConditionFilter({ list, playhead }: ConditionFilterProps) {
  const { opened, settings, change } = list;
  const [isOpen, setOpen] = useState(false);
  const condition = settings.condition ?? nothing;
  const gap = isEmpty(condition) ? null : draftGap(condition, opened.definitions);
  const write = (written: Condition): void => {
    const isComplete = draftGap(written, opened.definitions) === null;
    const applied = isEmpty(written) ? null : isComplete ? written : settings.applied;
    change({ condition: written, applied });
  };
  return (
    <Popover width={380} position="bottom-end" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Tooltip label="Only people for whom something holds" disabled={isOpen}>
          <ActionIcon
            variant={settings.applied === null ? "default" : "light"}
            size={30}
            onClick={() => setOpen(!isOpen)}
            aria-label={settings.applied === null ? "Filter by a condition" : "Filter by a condition: on"}
          >
            <IconFilter size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ""}>
        <EditorAtPlayhead list={list} playhead={playhead} onWrite={write} />
        <div className={styles.foot}>
          <p className={styles.note}>
            {gap ?? "Judged at the playhead, over everything up to it. The numbers are of everyone."}
          </p>
          <Button
            size="xs"
            variant="default"
            className={styles.clear ?? ""}
            disabled={isEmpty(condition)}
            onClick={() => change({ condition: null, applied: null })}
          >
            Clear
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface EditorProps extends ConditionFilterProps {
  readonly onWrite: (condition: Condition) => void;
}

/** Only as long as it is open is anything rendered anew under a moving playhead. */
function EditorAtPlayhead({ list, playhead, onWrite }: EditorProps) {
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  return (
    <ConditionEditor
      condition={list.settings.condition ?? nothing}
      onChange={onWrite}
      place="beforeEntry"
      lead="Only people for whom"
      definitions={list.opened.definitions}
      problems={[]}
      pointer="/condition"
      atMs={atMs}
    />
  );
}

const isEmpty = (condition: Condition): boolean => "all" in condition && condition.all.length === 0;
