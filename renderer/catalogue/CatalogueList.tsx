// What the lists of events and of traits have in common: how many there are, finding one, and what there is to do
// where there are none.

import { Button } from "@mantine/core";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { Link } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterField } from "../ui/FilterField.tsx";
import { countOf, formatCount } from "../ui/format-count.ts";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./CatalogueList.module.css";
import { type CatalogueRow, type Sort, shownRows } from "./shown-rows.ts";

interface CatalogueListProps<Row extends CatalogueRow> {
  readonly one: string;
  readonly many: string;
  /** undefined: the host has not answered yet. */
  readonly rows: readonly Row[] | undefined;
  /** The people have changed, and are being counted anew. */
  readonly isOld: boolean;
  readonly refusal: Refusal | null;
  readonly firstSort: Sort;
  readonly children: (
    shown: readonly Row[],
    sort: { readonly sort: Sort; readonly onSort: (sort: Sort) => void },
  ) => ReactNode;
}

export function CatalogueList<Row extends CatalogueRow>(props: CatalogueListProps<Row>) {
  const { one, many, rows, isOld, refusal, firstSort, children } = props;
  const [text, setText] = useState("");
  const [sort, setSort] = useState(firstSort);
  const deferredText = useDeferredValue(text);
  const shown = useMemo(() => shownRows(rows ?? [], deferredText, sort), [rows, deferredText, sort]);
  return (
    <Place title="Profiles" tabs={profilesTabs} fills>
      {refusal !== null && <Refused refusal={refusal} />}
      {rows === undefined && refusal === null && <EmptyState sentence={`Looking for ${many}…`} />}
      {rows?.length === 0 && <NothingYet many={many} />}
      {rows !== undefined && rows.length > 0 && (
        <>
          <div className={styles.filters}>
            <p className={styles.counts} role="status">
              {countsOf(rows, shown, { one, many })}
              {isOld && ", counting anew…"}
            </p>
            <div className={styles.find}>
              <FilterField text={text} onText={setText} placeholder={`Find ${one}`} label={`Find ${one}`} />
            </div>
          </div>
          {shown.length === 0 ? (
            <EmptyState sentence={`Nothing is called that among ${formatCount(rows.length)} ${many}.`}>
              <Button variant="default" onClick={() => setText("")}>
                Show all
              </Button>
            </EmptyState>
          ) : (
            children(shown, { sort, onSort: setSort })
          )}
        </>
      )}
    </Place>
  );
}

function countsOf(
  rows: readonly CatalogueRow[],
  shown: readonly CatalogueRow[],
  { one, many }: { readonly one: string; readonly many: string },
): string {
  const hidden = rows.filter(({ isHidden }) => isHidden).length;
  const all = countOf(rows.length, one.replace(/^an? /, ""), many);
  const found = shown.length === rows.length ? all : `${formatCount(shown.length)} of ${all}`;
  return hidden === 0 ? found : `${found}, ${formatCount(hidden)} hidden from pickers`;
}

function NothingYet({ many }: { readonly many: string }) {
  return (
    <EmptyState sentence={`There are no ${many} in this space yet. They come with people and what they did.`}>
      <Button component={Link} href="/profiles/import">
        Import people
      </Button>
      <Link className={styles.or ?? ""} href="/profiles/generate">
        Or generate sample people
      </Link>
    </EmptyState>
  );
}
