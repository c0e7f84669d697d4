// Asking the person for a space's file: the system's dialog in the desktop app, our own where there is none.

import { desktopBridge } from "../host/desktop-bridge.ts";
import { copyWithoutPeople, createSpace, duplicateSpace, openSpace } from "./open-space.ts";

/** The last two save a copy without people: with no personas, or with them. */
export type SpacePurpose = "open" | "create" | "duplicate" | "withoutPeople" | "personasAlone";

type Listener = (purpose: SpacePurpose) => void;
let showDialog: Listener | undefined;

/** SpaceDialogs shows itself when there is no dialog of the system's. */
export function onSpaceAsked(listener: Listener): () => void {
  showDialog = listener;
  return () => (showDialog = undefined);
}

const actions: Readonly<Record<SpacePurpose, (path: string) => Promise<void>>> = {
  open: openSpace,
  create: createSpace,
  duplicate: duplicateSpace,
  withoutPeople: (path) => copyWithoutPeople(path, false),
  personasAlone: (path) => copyWithoutPeople(path, true),
};

/** What becomes of a path that was chosen. */
export const actOnSpace = (purpose: SpacePurpose, path: string): Promise<void> => actions[purpose](path);

export function askForSpace(purpose: SpacePurpose): void {
  const bridge = desktopBridge();
  if (bridge === undefined) showDialog?.(purpose);
  else
    void bridge
      .chooseSpace(purpose === "personasAlone" ? "withoutPeople" : purpose)
      .then((path) => (path === null ? undefined : actOnSpace(purpose, path)));
}
