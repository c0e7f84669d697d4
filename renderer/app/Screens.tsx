// The screen that the address names.

import { lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { JourneyList } from "../journeys/JourneyList.tsx";
import { SettingsScreen } from "./SettingsScreen.tsx";

/** The canvas is large: the list is there before it. */
const JourneyScreen = lazy(async () => {
  const { JourneyScreen: screen } = await import("../journey/JourneyScreen.tsx");
  return { default: screen };
});

export function Screens() {
  const [, navigate] = useLocation();
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/journeys">
          <JourneyList onOpen={(id) => navigate(`/journeys/${encodeURIComponent(id)}/build`)} />
        </Route>
        <Route path="/journeys/:id/:mode">
          {({ id, mode }) => (
            <JourneyScreen
              key={id}
              id={decodeURIComponent(id)}
              mode={mode === "overview" ? "overview" : "build"}
              onMode={(next) => navigate(`/journeys/${id}/${next}`, { replace: true })}
            />
          )}
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route>
          <Redirect to="/journeys" replace />
        </Route>
      </Switch>
    </Suspense>
  );
}
