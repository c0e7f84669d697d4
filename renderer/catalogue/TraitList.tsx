// Every trait that people have: of how many, of which kind, and when it changed.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useNamesShown } from "../conditions/words/use-names-shown.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { CatalogueList } from "./CatalogueList.tsx";
import { CatalogueTable } from "./CatalogueTable.tsx";
import { catalogueQueries } from "./catalogue-queries.ts";
import { ShownAsDialog } from "./ShownAsDialog.tsx";
import { ShowChoices } from "./ShowChoices.tsx";
import { traitColumns } from "./trait-columns.tsx";
import { type TraitRow, traitRows } from "./trait-rows.ts";
import { useShowActions, type ShownThing } from "./use-show-actions.ts";

export function TraitList() {
  const traits = useQuery(queries.traits);
  const asked = useQuery(catalogueQueries.traitChanges(null));
  // Of other people it says nothing.
  const changes = asked.isFetching ? undefined : asked.data;
  const names = useNamesShown();
  const actions = useShowActions();
  const [, navigate] = useLocation();
  const rows = useMemo(
    () => traits.data && traitRows(traits.data, changes, names),
    [traits.data, changes, names],
  );
  const columns = useMemo(
    () => traitColumns(changes?.spans ?? null, asked.isFetching),
    [changes, asked.isFetching],
  );
  return (
    <CatalogueList
      one="a trait"
      many="traits"
      rows={rows}
      isOld={traits.isFetching}
      refusal={traits.error === null ? null : refusalOf(traits.error)}
      firstSort={{ by: "people", descending: true }}
    >
      {(shown, sorting) => (
        <>
          <CatalogueTable
            label="Traits"
            kind="traits"
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

const thingOf = ({ name, label, isHidden }: TraitRow): ShownThing => ({
  of: { kind: "trait", path: name },
  name,
  shown: { label, isHidden },
});
