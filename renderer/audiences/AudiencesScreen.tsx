// Audiences and computed traits of the space: all of them, one of them, and how audiences overlap.

import { useQuery } from "@tanstack/react-query";
import { Route, Switch } from "wouter";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { AudiencePage } from "./AudiencePage.tsx";
import { AudiencesList } from "./AudiencesList.tsx";
import { OverlapsPage } from "./OverlapsPage.tsx";
import { TraitPage } from "./TraitPage.tsx";

export function AudiencesScreen() {
  const { data: definitions, error } = useQuery(definitionQueries.all);
  if (definitions === undefined) {
    return (
      <Place title="Audiences & traits">{error !== null && <Refused refusal={refusalOf(error)} />}</Place>
    );
  }
  return (
    <Switch>
      <Route path="/audiences/overlaps">
        <OverlapsPage definitions={definitions} />
      </Route>
      <Route path="/audiences/traits/:id">
        {({ id }) => <TraitPage key={id} id={id} definitions={definitions} />}
      </Route>
      <Route path="/audiences/:id">
        {({ id }) => <AudiencePage key={id} id={id} definitions={definitions} />}
      </Route>
      <Route>
        <AudiencesList definitions={definitions} />
      </Route>
    </Switch>
  );
}
