// Above the list: the field that searches it, a condition that people must meet, how many are found, and the list as a
// file.

import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sentence } from "../../../shared/base/words.ts";
import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import { host } from "../../host/host.ts";
import { useShownList } from "../../lists/use-paged-list.ts";
import { FilterField } from "../../ui/FilterField.tsx";
import { countOf, formatCount } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { ExportPeople } from "./ExportPeople.tsx";
import { PeopleFilter } from "./PeopleFilter.tsx";
import styles from "./PeopleControls.module.css";
import type { UsedPeople } from "./use-people.ts";

export function PeopleControls({ people }: { readonly people: UsedPeople }) {
  const { settings, change } = people;
  const { data: definitions } = useQuery({
    queryKey: ["definitions"],
    queryFn: () => host.definition.all(),
  });
  return (
    <>
      <div className={styles.row}>
        <div className={styles.find}>
          <FilterField
            text={settings.text}
            onText={(text) => change({ text, opened: null })}
            placeholder="Find people"
            label="Find people by id, name, e-mail or any trait"
          />
        </div>
        {definitions !== undefined && <PeopleFilter people={people} definitions={definitions} />}
        <Found people={people} />
        <ExportPeople people={people} />
      </div>
      {settings.applied !== null && <Applied people={people} definitions={definitions} />}
    </>
  );
}

function Found({ people }: { readonly people: UsedPeople }) {
  const { answer, isOld } = useShownList(people.pages);
  const total = people.space.userCount;
  const isNarrowed = people.question.text !== "" || people.settings.applied !== null;
  return (
    <p className={styles.found} role="status" data-old={isOld || undefined}>
      {answer === null || !isNarrowed
        ? countOf(total, "person", "people")
        : `${formatCount(answer.total)} of ${countOf(total, "person", "people")}`}
      {answer !== null && (people.isLooking || isOld) && (
        <span className={styles.work}>
          {people.isLooking && !isOld ? ", looking through traits…" : ", looking…"}
        </span>
      )}
    </p>
  );
}

interface AppliedProps {
  readonly people: UsedPeople;
  readonly definitions: Parameters<typeof definitionNames>[0];
}

function Applied({ people, definitions }: AppliedProps) {
  const { settings, change, atMs } = people;
  const names = useMemo(() => definitionNames(definitions), [definitions]);
  if (settings.applied === null) return null;
  return (
    <div className={styles.condition}>
      <p className={styles.words} dir="auto">
        <WordsText words={sentence("Only who ", wordsOfCondition(settings.applied, names))} />
        {", as of "}
        <time dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
          {formatDayTime(atMs)}
        </time>
      </p>
      <CloseButton
        size={20}
        iconSize={14}
        aria-label="Take the condition off"
        onClick={() => change({ condition: null, applied: null, opened: null })}
      />
    </div>
  );
}
