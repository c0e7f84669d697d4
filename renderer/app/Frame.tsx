// The frame of every screen: rail, title bar, and the screen that the address names.

import { useState } from "react";
import { useLocation } from "wouter";
import { useCommands } from "../ui/commands.ts";
import { focusRegion } from "../ui/focus-region.ts";
import { isTyping, matchesShortcut } from "../ui/shortcut.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import { ConnectionBar } from "./ConnectionBar.tsx";
import styles from "./Frame.module.css";
import { KeyTable } from "./KeyTable.tsx";
import { Rail } from "./Rail.tsx";
import { Screens } from "./Screens.tsx";
import { Search, openSearch } from "./Search.tsx";
import { SpaceBar } from "./SpaceBar.tsx";
import { SpaceDialogs } from "./SpaceDialogs.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { useDropSpace } from "./use-drop-space.ts";
import { useMenuCommands } from "./use-menu-commands.ts";

export function Frame() {
  const [location, navigate] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const inJourney = /^\/journeys\/./.test(location);
  useMenuCommands();
  useDropSpace();
  useCommands([
    { id: "shortcuts", label: "Show the keyboard shortcuts", keys: "?", run: () => setKeysShown(true) },
    { id: "search", label: "Search", keys: "Mod K", run: openSearch },
    { id: "go.journeys", label: "Go to the journeys", run: () => navigate("/journeys") },
    { id: "go.profiles", label: "Go to the profiles", run: () => navigate("/profiles/people") },
    { id: "go.audiences", label: "Go to audiences and traits", run: () => navigate("/audiences") },
    { id: "go.destinations", label: "Go to the destinations", run: () => navigate("/destinations") },
    { id: "importMessages", label: "Import people’s messages", run: () => navigate("/profiles/import") },
    { id: "settings", label: "Go to the settings", keys: "Mod ,", run: () => navigate("/settings") },
  ]);
  useKeyDown((event) => {
    if (matchesShortcut(event, "Mod ,")) navigate("/settings");
    else if (matchesShortcut(event, "?") && !isTyping(event.target)) setKeysShown(true);
    else if (matchesShortcut(event, "F6")) focusRegion(1);
    else if (matchesShortcut(event, "Shift F6")) focusRegion(-1);
    else return;
    event.preventDefault();
  });
  return (
    <div className={styles.frame}>
      <Rail screen={inJourney ? "journey" : "lists"} />
      <div className={styles.main}>
        <TitleBar />
        <ConnectionBar />
        <SpaceBar />
        <main className={styles.screen} data-region={inJourney ? undefined : "Screen"}>
          <Screens />
        </main>
      </div>
      <Search />
      <SpaceDialogs />
      <KeyTable opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
