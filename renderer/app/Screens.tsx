// The screen that the address names.

import { lazy, Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { isJourneyMode } from "../journey/journey-mode.ts";
import { JourneyList } from "../journeys/JourneyList.tsx";
import { SettingsScreen } from "./SettingsScreen.tsx";

/** The canvas is large: the list is there before it. */
const loadJourneyScreen = async () => {
  const { JourneyScreen: screen } = await import("../journey/JourneyScreen.tsx");
  return { default: screen };
};

const JourneyScreen = lazy(loadJourneyScreen);
const DataScreens = lazy(async () => {
  const { DataScreens: screens } = await import("./DataScreens.tsx");
  return { default: screens };
});

export function Screens() {
  const [, navigate] = useLocation();
  useJourneyScreenSoon();
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
              mode={isJourneyMode(mode) ? mode : "build"}
              onMode={(next) => navigate(`/journeys/${id}/${next}`, { replace: true })}
            />
          )}
        </Route>
        <Route path={/^\/(profiles|audiences|destinations)(\/|$)/}>
          <DataScreens />
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

/** So long the list has the window for itself. */
const listFirstMs = 1500;

/** Whoever looks at the list will open one of its journeys: the canvas is fetched beforehand. */
function useJourneyScreenSoon(): void {
  useEffect(() => {
    // Where it cannot be fetched, opening a journey says so.
    const waiting = setTimeout(() => void loadJourneyScreen().catch(() => undefined), listFirstMs);
    return () => clearTimeout(waiting);
  }, []);
}
