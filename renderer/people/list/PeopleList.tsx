// Everybody who is found, in columns, of whom only those in view are asked for.

import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import type { ListedPeople } from "../../../shared/api/profile-contract.ts";
import type { SpaceOverview } from "../../../shared/api/space-contract.ts";
import { ListRefusal } from "../../lists/ListRefusal.tsx";
import { ListRow } from "../../lists/ListRow.tsx";
import { InsteadOfRows, PagedRows } from "../../lists/PagedRows.tsx";
import { useShownList } from "../../lists/use-paged-list.ts";
import { usePagedRows } from "../../lists/use-paged-rows.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { personAddress } from "../../ui/person-address.ts";
import { ListedPersonRow } from "./ListedPersonRow.tsx";
import { PeopleColumns } from "./PeopleColumns.tsx";
import { PeopleControls } from "./PeopleControls.tsx";
import styles from "./PeopleList.module.css";
import { type UsedPeople, usePeople } from "./use-people.ts";

export function PeopleList({ space }: { readonly space: SpaceOverview }) {
  const people = usePeople(space);
  return (
    <section className={styles.list} aria-label="People">
      <PeopleControls people={people} />
      <ListRefusal pages={people.pages} />
      <Rows people={people} />
    </section>
  );
}

function Rows({ people }: { readonly people: UsedPeople }) {
  const { pages, settings, change } = people;
  const [, navigate] = useLocation();
  const { answer, isOld, refusal } = useShownList(pages);
  const rows = usePagedRows({
    pages,
    rowsOf: (page: ListedPeople) => page.people,
    first: settings.opened,
    onChoose: ({ userId }, opened) => {
      change({ opened });
      navigate(personAddress(userId));
    },
  });
  if (answer === null) {
    const note = refusal === null ? <p role="status">Looking through the people…</p> : null;
    return <InsteadOfRows isOld={false}>{note}</InsteadOfRows>;
  }
  if (answer.total === 0)
    return (
      <InsteadOfRows isOld={isOld}>
        <Nobody people={people} />
      </InsteadOfRows>
    );
  return (
    <div className={styles.table}>
      <PeopleColumns settings={settings} onSort={change} />
      <PagedRows rows={rows} id="everybody" label="People" isChosen={() => false}>
        {(person, ground) => (
          <ListRow key={ground.id} {...ground}>
            {person === undefined ? null : (
              <ListedPersonRow person={person} nowMs={people.space.lastAtMs ?? 0} />
            )}
          </ListRow>
        )}
      </PagedRows>
    </div>
  );
}

function Nobody({ people: { change, isLooking } }: { readonly people: UsedPeople }) {
  if (isLooking) return <p role="status">Nobody by id, name or e-mail. Looking through their traits…</p>;
  return (
    <EmptyState sentence="Nobody matches.">
      <Button variant="default" onClick={() => change({ text: "", condition: null, applied: null })}>
        Show everybody
      </Button>
    </EmptyState>
  );
}
