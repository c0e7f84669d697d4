// Above the list: the field that filters it, a condition that people must meet, and how it is sorted.

import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import { sentence } from "../../../shared/base/words.ts";
import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { useFilterKey } from "../../ui/use-filter-key.ts";
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
  const field = useRef<HTMLInputElement>(null);
  useFilterKey(field);
  return (
    <>
      <div className={styles.row}>
        <TextInput
          ref={field}
          className={styles.field}
          classNames={{ input: styles.input ?? "" }}
          value={settings.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // What else Escape closes stays open.
            event.preventDefault();
            if (settings.text === "") field.current?.blur();
            else change({ text: "" });
          }}
          maxLength={200}
          placeholder="Filter people"
          aria-label="Filter people by id, name or e-mail"
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
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
