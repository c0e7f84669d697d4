// One event: how often and when, what its messages say, some of them, and where it is used.

import { useQuery } from "@tanstack/react-query";
import type { EventActivity, EventInData, EventName } from "../../shared/api/catalogue-contract.ts";
import { useNamesShown } from "../conditions/words/use-names-shown.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { ActivityCard } from "./ActivityCard.tsx";
import { eventPath, eventsPath } from "./address.ts";
import { catalogueQueries } from "./catalogue-queries.ts";
import { nameWords, typeWords } from "./event-words.ts";
import { ExamplesCard } from "./ExamplesCard.tsx";
import { PropertiesCard } from "./PropertiesCard.tsx";
import { SeenAt } from "./SeenAt.tsx";
import { type Fact, Thing } from "./Thing.tsx";
import { UsesCard } from "./UsesCard.tsx";

interface EventScreenProps {
  readonly address: string;
  /** What the address says where no event of the data has it. */
  readonly named: EventName;
}

export function EventScreen({ address, named }: EventScreenProps) {
  const events = useQuery(queries.events);
  const found = events.data?.find((event) => eventPath(event) === address);
  const event = found ?? named;
  const { type, name } = event;
  const asked = useQuery(catalogueQueries.activity(event));
  const space = useQuery(queries.space);
  const activity = asked.data?.events[0];
  const isCounting = asked.isPending;
  const userCount = space.data?.userCount;
  const of = { kind: "event", type, name } as const;
  const thing = { of, name: nameWords(event), shown: useNamesShown().event(event) };
  return (
    <Thing
      thing={thing}
      crumb={{ path: eventsPath, label: "Events" }}
      kind={typeWords[type]}
      facts={events.data === undefined ? [] : factsOf({ found, activity, isCounting, userCount })}
      side={<UsesCard of={of} />}
    >
      {events.error !== null && <Refused refusal={refusalOf(events.error)} />}
      <ActivityCard
        title="Activity"
        never="It never happened."
        activity={activity}
        spans={asked.data?.spans ?? null}
        isCounting={isCounting}
        error={asked.error}
      />
      <PropertiesCard event={event} />
      <ExamplesCard event={event} />
    </Thing>
  );
}

interface Known {
  readonly found: EventInData | undefined;
  readonly activity: EventActivity | undefined;
  readonly isCounting: boolean;
  /** Of the space; undefined while it is not known. */
  readonly userCount: number | undefined;
}

function factsOf({ found, activity, isCounting, userCount }: Known): readonly Fact[] {
  const people = found?.userCount ?? 0;
  return [
    { label: "Messages", value: formatCount(found?.messageCount ?? 0) },
    {
      label: "People",
      value: formatCount(people),
      note: userCount === undefined ? "" : `${formatPercent(people, userCount)} of all`,
    },
    { label: "First seen", value: <SeenAt atMs={activity?.firstMs} isCounting={isCounting} /> },
    { label: "Last seen", value: <SeenAt atMs={activity?.lastMs} isCounting={isCounting} /> },
  ];
}
