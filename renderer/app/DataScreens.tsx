// The screens beside the journeys: people and their data, audiences and traits, destinations.

import { Redirect, Route, Switch } from "wouter";
import { AudiencesScreen } from "../audiences/AudiencesScreen.tsx";
import { EventsScreen } from "../catalogue/EventsScreen.tsx";
import { TraitsScreen } from "../catalogue/TraitsScreen.tsx";
import { DestinationsScreen } from "../destinations/DestinationsScreen.tsx";
import { GenerateScreen } from "../generate/GenerateScreen.tsx";
import { ImportScreen } from "../import/ImportScreen.tsx";
import { ImportsScreen } from "../import/ImportsScreen.tsx";
import { PeopleScreen } from "../people/PeopleScreen.tsx";
import { PersonScreen } from "../people/PersonScreen.tsx";
import { DeletePersonDialog } from "../people/privacy/DeletePersonDialog.tsx";
import { PersonaScreen } from "../personas/PersonaScreen.tsx";
import { PersonasScreen } from "../personas/PersonasScreen.tsx";

export function DataScreens() {
  return (
    <>
      <DeletePersonDialog />
      <Screen />
    </>
  );
}

function Screen() {
  return (
    <Switch>
      <Route path="/profiles/people" component={PeopleScreen} />
      <Route path="/profiles/people/:userId/*?" component={PersonScreen} />
      <Route path="/profiles/personas" component={PersonasScreen} />
      <Route path="/profiles/personas/:id/*?" component={PersonaScreen} />
      <Route path="/profiles/events/*?" component={EventsScreen} />
      <Route path="/profiles/traits/*?" component={TraitsScreen} />
      <Route path="/profiles/imports" component={ImportsScreen} />
      <Route path="/profiles/import" component={ImportScreen} />
      <Route path="/profiles/generate" component={GenerateScreen} />
      <Route path="/audiences/*?" component={AudiencesScreen} />
      <Route path="/destinations/*?" component={DestinationsScreen} />
      <Route>
        <Redirect to="/profiles/people" replace />
      </Route>
    </Switch>
  );
}
