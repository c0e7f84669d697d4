// The columns of the list of traits.

import type { BarSpans } from "../../shared/api/catalogue-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { ActivityPicture } from "./ActivityPicture.tsx";
import type { Column } from "./CatalogueTable.tsx";
import { CommonValues } from "./CommonValues.tsx";
import { Coverage } from "./Coverage.tsx";
import { pictureHeight } from "./event-columns.tsx";
import { NameWords } from "./NameWords.tsx";
import { SeenAt } from "./SeenAt.tsx";
import type { TraitRow } from "./trait-rows.ts";
import { kindsWords } from "./value-words.ts";

/** `spans` null: not known yet, or nothing ever happened. */
export const traitColumns = (spans: BarSpans | null, isCounting: boolean): readonly Column<TraitRow>[] => [
  {
    key: "name",
    label: "Trait",
    isSorted: true,
    cell: ({ name, label, isHidden }) => <NameWords name={name} shown={{ label, isHidden }} />,
  },
  { key: "kinds", label: "Type", isSorted: false, cell: ({ field }) => kindsWords(field) },
  { key: "people", label: "People", isSorted: true, cell: ({ field }) => <Coverage field={field} /> },
  {
    key: "values",
    label: "Common values",
    isSorted: false,
    cell: ({ field }) => <CommonValues field={field} />,
  },
  {
    key: "changes",
    label: "Changes",
    isSorted: true,
    isNumber: true,
    cell: ({ changes }) =>
      changes === undefined ? (isCounting ? "counting…" : "–") : formatCount(changes.changes),
  },
  {
    key: "last",
    label: "Last change",
    isSorted: true,
    cell: ({ changes }) => <SeenAt atMs={changes?.lastMs} isCounting={isCounting} />,
  },
  {
    key: "activity",
    label: "Over time",
    isSorted: false,
    cell: ({ changes }) =>
      changes !== undefined && spans !== null ? (
        <ActivityPicture activity={changes} spans={spans} height={pictureHeight} />
      ) : (
        ""
      ),
  },
];
