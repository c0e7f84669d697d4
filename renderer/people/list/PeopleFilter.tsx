// A condition that the listed people must meet at an instant, written in the sentence editor. Until a sentence is
// complete, the last complete one counts.

import { Button, Popover } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { ConditionEditor } from "../../conditions/ConditionEditor.tsx";
import { draftGap } from "../../conditions/counts/draft-gap.ts";
import { InstantField } from "../../ui/InstantField.tsx";
import styles from "./PeopleFilter.module.css";
import type { UsedPeople } from "./use-people.ts";

const nothing: Condition = { all: [] };

interface PeopleFilterProps {
  readonly people: UsedPeople;
  readonly definitions: Definitions;
}

export function PeopleFilter({ people, definitions }: PeopleFilterProps) {
  const { settings } = people;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover width={420} position="bottom-start" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant={settings.applied === null ? "default" : "light"}
          size="sm"
          leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
          aria-label={settings.applied === null ? "Filter by a condition" : "Filter by a condition: on"}
          onClick={() => setOpen(!isOpen)}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ""} aria-label="Filter by a condition">
        <FilterForm people={people} definitions={definitions} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ people, definitions }: PeopleFilterProps) {
  const { settings, change, atMs, space } = people;
  const condition = settings.condition ?? nothing;
  const gap = isEmpty(condition) ? null : draftGap(condition, definitions);
  const write = (written: Condition): void => {
    const isComplete = draftGap(written, definitions) === null;
    const applied = isEmpty(written) ? null : isComplete ? written : settings.applied;
    change({ condition: written, applied, opened: null });
  };
  return (
    <>
      <ConditionEditor
        condition={condition}
        onChange={write}
        place="beforeEntry"
        lead="Only people for whom"
        definitions={definitions}
        problems={[]}
        pointer="/condition"
        atMs={atMs}
      />
      <div className={styles.instant}>
        <InstantField
          label="As of"
          atMs={atMs}
          onChange={(chosen) => change({ atMs: chosen, opened: null })}
          problem={null}
        />
        <Button
          size="sm"
          variant="default"
          disabled={settings.atMs === null || settings.atMs === space.lastAtMs}
          onClick={() => change({ atMs: null, opened: null })}
        >
          End of the data
        </Button>
      </div>
      <div className={styles.foot}>
        <p className={styles.note}>{gap ?? "Judged over everything up to this instant."}</p>
        <Button
          size="xs"
          variant="default"
          className={styles.clear ?? ""}
          disabled={isEmpty(condition)}
          onClick={() => change({ condition: null, applied: null, opened: null })}
        >
          Clear
        </Button>
      </div>
    </>
  );
}

const isEmpty = (condition: Condition): boolean => "all" in condition && condition.all.length === 0;
