// Where journeys send people: all destinations, and one of them tried out.

import { useQuery } from "@tanstack/react-query";
import { Route, Switch } from "wouter";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { DestinationPage } from "./DestinationPage.tsx";
import { DestinationsList } from "./DestinationsList.tsx";

export function DestinationsScreen() {
  const { data: definitions, error } = useQuery(definitionQueries.all);
  if (definitions === undefined)
    return <Place title="Destinations">{error !== null && <Refused refusal={refusalOf(error)} />}</Place>;
  return (
    <Switch>
      <Route path="/destinations/:id">
        {({ id }) => <DestinationPage key={id} id={id} definitions={definitions} />}
      </Route>
      <Route>
        <DestinationsList definitions={definitions} />
      </Route>
    </Switch>
  );
}
