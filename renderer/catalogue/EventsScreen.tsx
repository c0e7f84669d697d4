// Every event that the data has, or the one that the address names.

import { eventAt } from "./address.ts";
import { EventList } from "./EventList.tsx";
import { EventScreen } from "./EventScreen.tsx";
import { useAddress } from "./use-address.ts";

export function EventsScreen() {
  const address = useAddress();
  const event = eventAt(address);
  return event === null ? <EventList /> : <EventScreen key={address} address={address} named={event} />;
}
