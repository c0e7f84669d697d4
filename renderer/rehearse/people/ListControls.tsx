// Above the list: the field that filters it, a condition that people must meet, and how it is sorted.

import { CloseButton } from "@mantine/core";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import { sentence } from "../../../shared/base/words.ts";
import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { FilterField } from "../../ui/FilterField.tsx";
import { WordsText } from "../../ui/WordsText.tsx";
import type { Playhead } from "../playhead/playhead.ts";
import { ConditionFilter } from "./ConditionFilter.tsx";
import styles from "./ListControls.module.css";
import { SortMenu } from "./SortMenu.tsx";
import type { PeopleList } from "./use-people-list.ts";

interface ListControlsProps {
  readonly list: PeopleList;
  readonly scope: PeopleScope;
  readonly names: DefinitionNames;
  readonly playhead: Playhead;
}

export function ListControls({ list, scope, names, playhead }: ListControlsProps) {
  const { settings, change, sort } = list;
  return (
    <>
      <div className={styles.row}>
        <FilterField
          text={settings.text}
          onText={(text) => change({ text })}
          placeholder="Filter people"
          label="Filter people by id, name or e-mail"
        />
        <ConditionFilter list={list} playhead={playhead} />
        <SortMenu scope={scope} sort={sort} onSort={(sort) => change({ sort })} />
      </div>
      {settings.applied !== null && (
        <div className={styles.condition}>
          <p className={styles.words} dir="auto">
            <WordsText words={sentence("Only who ", wordsOfCondition(settings.applied, names))} />
          </p>
          <CloseButton
            size={20}
            iconSize={14}
            aria-label="Take the condition off"
            onClick={() => change({ condition: null, applied: null })}
          />
        </div>
      )}
    </>
  );
}
