// Every event that the data has: how often, of how many people, and when.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useNamesShown } from "../conditions/words/use-names-shown.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { CatalogueList } from "./CatalogueList.tsx";
import { CatalogueTable } from "./CatalogueTable.tsx";
import { catalogueQueries } from "./catalogue-queries.ts";
import { eventColumns } from "./event-columns.tsx";
import { type EventRow, eventRows } from "./event-rows.ts";
import { ShownAsDialog } from "./ShownAsDialog.tsx";
import { ShowChoices } from "./ShowChoices.tsx";
import { useShowActions, type ShownThing } from "./use-show-actions.ts";

export function EventList() {
  const events = useQuery(queries.events);
  const asked = useQuery(catalogueQueries.activity(null));
  // Of other people it says nothing.
  const activity = asked.isFetching ? undefined : asked.data;
  const names = useNamesShown();
  const actions = useShowActions();
  const [, navigate] = useLocation();
  const rows = useMemo(
    () => events.data && eventRows(events.data, activity, names),
    [events.data, activity, names],
  );
  const columns = useMemo(
    () => eventColumns(activity?.spans ?? null, asked.isFetching),
    [activity, asked.isFetching],
  );
  return (
    <CatalogueList
      one="an event"
      many="events"
      rows={rows}
      isOld={events.isFetching}
      refusal={events.error === null ? null : refusalOf(events.error)}
      firstSort={{ by: "messages", descending: true }}
    >
      {(shown, sorting) => (
        <>
          <CatalogueTable
            label="Events"
            kind="events"
            rows={shown}
            columns={columns}
            {...sorting}
            onOpen={(row) => navigate(row.address)}
            onRename={(row) => actions.askForLabel(thingOf(row))}
            menu={(row) => (
              <ShowChoices thing={thingOf(row)} actions={actions} onOpen={() => navigate(row.address)} />
            )}
          />
          <ShownAsDialog actions={actions} />
        </>
      )}
    </CatalogueList>
  );
}

const thingOf = ({ event: { type, name }, label, isHidden, ...row }: EventRow): ShownThing => ({
  of: { kind: "event", type, name },
  name: row.name,
  shown: { label, isHidden },
});
