// The list of all journeys: find, sort, filter, and everything that is done to a journey as a whole. Below it,
// templates to start from.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { useCommands } from "../ui/commands.ts";
import { Refused } from "../ui/Refused.tsx";
import { FindJourney } from "./FindJourney.tsx";
import { ImportJourneys, type ImportHandle } from "./ImportJourneys.tsx";
import styles from "./JourneyList.module.css";
import { JourneyTable } from "./JourneyTable.tsx";
import { NewJourney } from "./NewJourney.tsx";
import { NoJourneys } from "./NoJourneys.tsx";
import { countByStatus, shownRows, type View } from "./shown-rows.ts";
import { StatusTabs } from "./StatusTabs.tsx";
import { Templates } from "./Templates.tsx";
import { useJourneyActions } from "./use-journey-actions.ts";

const firstView: View = { status: "all", text: "", sort: { by: "changed", descending: true } };

export function JourneyList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const journeys = useQuery(queries.journeys);
  const [view, setView] = useState(firstView);
  const deferredView = useDeferredValue(view);
  const actions = useJourneyActions(onOpen);
  const importer = useRef<ImportHandle>(null);
  const page = useRef<HTMLDivElement>(null);
  const all = useMemo(() => journeys.data ?? [], [journeys.data]);
  const rows = useMemo(() => shownRows(all, deferredView), [all, deferredView]);
  const create = (template: string | null): void => void actions.create(template);
  useCommands([
    { id: "newJourney", label: "Make a new journey", run: () => create(null) },
    { id: "importJourneys", label: "Import journeys", run: () => importer.current?.choose() },
  ]);
  return (
    <div className={styles.page} ref={page}>
      <div className={styles.head}>
        <h1 className={styles.title}>Journeys</h1>
        <ImportJourneys ref={importer} dropOn={page} />
        <NewJourney onCreate={create} />
      </div>
      <div className={styles.filters}>
        <StatusTabs
          counts={countByStatus(all)}
          status={view.status}
          onStatus={(status) => setView({ ...view, status })}
        />
        <FindJourney text={view.text} onText={(text) => setView({ ...view, text })} />
      </div>
      {actions.refusal !== null && (
        <Refused refusal={actions.refusal}>
          <Button variant="default" size="compact-sm" onClick={actions.dismiss}>
            Close
          </Button>
        </Refused>
      )}
      {journeys.error !== null && <Refused refusal={refusalOf(journeys.error)} />}
      {rows.length > 0 && (
        <JourneyTable
          rows={rows}
          scroller={page}
          sort={view.sort}
          onSort={(sort) => setView({ ...view, sort })}
          onOpen={onOpen}
          actions={actions}
        />
      )}
      {journeys.data !== undefined && rows.length === 0 && (
        <NoJourneys
          filtered={all.length > 0}
          onCreate={() => create(null)}
          onShowAll={() => setView(firstView)}
        />
      )}
      <Templates onCreate={create} />
    </div>
  );
}
