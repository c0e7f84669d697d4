// The people of the list under the heads of their columns, or a sentence about why there is nobody.

import type { PeopleScope } from "../../../shared/api/cohort.ts";
import type { PeoplePage, PersonInList } from "../../../shared/api/travel-contract.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { EmptyPeople } from "./EmptyPeople.tsx";
import { ListRow } from "../../lists/ListRow.tsx";
import { LookingNote } from "./LookingNote.tsx";
import { InsteadOfRows, PagedRows } from "../../lists/PagedRows.tsx";
import { PeopleFoot } from "./PeopleFoot.tsx";
import { isStay } from "./people-list-settings.ts";
import styles from "./PeopleRows.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { useShownList } from "../../lists/use-paged-list.ts";
import { usePagedRows } from "../../lists/use-paged-rows.ts";
import type { PeopleList } from "./use-people-list.ts";

interface PeopleRowsProps {
  readonly rehearsing: Rehearsing;
  readonly list: PeopleList;
  readonly step: Step | undefined;
}

export function PeopleRows({ rehearsing, list, step }: PeopleRowsProps) {
  const { answer } = useShownList(list.pages);
  const rows = useRows(rehearsing, list);
  const { scope } = rehearsing;
  if (answer === null || rows.total === 0)
    return (
      <InsteadOfRows isOld={rows.isOld}>
        <Instead rehearsing={rehearsing} list={list} step={step} />
      </InsteadOfRows>
    );
  // What the rows on screen were asked with: an old answer is told in its own instant.
  const { atMs } = answer.question.query;
  const shown = rows.items.flatMap(({ index }) => rows.at(index) ?? []);
  return (
    <>
      <div className={styles.columns} aria-hidden>
        <span>{sinceWords(scope)}</span>
        {isStay(scope) && <span>{hasLimit(shown) ? "Runs out in" : "Leaves in"}</span>}
      </div>
      <PagedRows
        rows={rows}
        id="people-rows"
        label="People"
        isChosen={({ userId }) => userId === rehearsing.person}
      >
        {(person, ground) => (
          <ListRow key={ground.id} {...ground}>
            {person === undefined ? null : (
              <PersonRow
                person={person}
                atMs={atMs}
                isStay={isStay(scope)}
                isPersona={list.opened.origin === "personas"}
              />
            )}
          </ListRow>
        )}
      </PagedRows>
      <PeopleFoot rehearsing={rehearsing} list={list} more={rows.more} />
    </>
  );
}

/** Of rows that are not there, or not yet. */
function Instead(props: PeopleRowsProps) {
  const { answer, refusal } = useShownList(props.list.pages);
  if (answer !== null) return <EmptyPeople {...props} />;
  return refusal === null ? <LookingNote /> : null;
}

/** What the instant of a row is. */
function sinceWords(scope: PeopleScope): string {
  if (scope.of === "connection") return "Went this way";
  const words = {
    waiting: "Here since",
    passed: "Passed",
    left: "Left the journey",
    entered: "Entered",
    inProgress: "Here since",
    completed: "Completed",
    exited: "Left the journey",
  };
  return words[scope.state];
}

/** Whether some wait of those on screen has a limit: then the limit is what the column says. */
const hasLimit = (people: readonly PersonInList[]): boolean =>
  people.some(({ runsOutMs }) => runsOutMs !== null);

function useRows(rehearsing: Rehearsing, list: PeopleList) {
  const scopeKey = JSON.stringify(rehearsing.scope);
  const { settings, change, pages } = list;
  return usePagedRows({
    pages,
    rowsOf: ({ people }: PeoplePage) => people,
    first: settings.picked?.scope === scopeKey ? settings.picked.place : null,
    onChoose: ({ userId }, place) => {
      change({ picked: { scope: scopeKey, place } });
      rehearsing.pick(userId);
    },
  });
}
