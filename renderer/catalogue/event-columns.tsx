// The columns of the list of events.

import type { BarSpans } from "../../shared/api/catalogue-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { ActivityPicture } from "./ActivityPicture.tsx";
import type { Column } from "./CatalogueTable.tsx";
import type { EventRow } from "./event-rows.ts";
import { typeWords } from "./event-words.ts";
import { NameWords } from "./NameWords.tsx";
import { SeenAt } from "./SeenAt.tsx";

export const pictureHeight = 24;

/** `spans` null: not known yet, or nothing ever happened. */
export const eventColumns = (spans: BarSpans | null, isCounting: boolean): readonly Column<EventRow>[] => [
  {
    key: "name",
    label: "Event",
    isSorted: true,
    cell: ({ name, label, isHidden, event }) => (
      <NameWords
        name={name}
        shown={{ label, isHidden }}
        note={event.type === "track" ? "" : typeWords[event.type]}
      />
    ),
  },
  {
    key: "messages",
    label: "Messages",
    isSorted: true,
    isNumber: true,
    cell: ({ event }) => formatCount(event.messageCount),
  },
  {
    key: "people",
    label: "People",
    isSorted: true,
    isNumber: true,
    cell: ({ event }) => formatCount(event.userCount),
  },
  {
    key: "first",
    label: "First seen",
    isSorted: true,
    cell: ({ activity }) => <SeenAt atMs={activity?.firstMs} isCounting={isCounting} />,
  },
  {
    key: "last",
    label: "Last seen",
    isSorted: true,
    cell: ({ activity }) => <SeenAt atMs={activity?.lastMs} isCounting={isCounting} />,
  },
  {
    key: "activity",
    label: "Activity",
    isSorted: false,
    cell: ({ activity }) =>
      activity !== undefined && spans !== null ? (
        <ActivityPicture activity={activity} spans={spans} height={pictureHeight} />
      ) : (
        ""
      ),
  },
];
