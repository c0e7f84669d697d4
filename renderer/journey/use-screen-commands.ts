// What the screen offers by name and by key.

import { useBuildCommands } from "../builder/use-build-commands.ts";
import { useTimelineKeys } from "../rehearse/timeline/use-timeline-keys.ts";
import { useFocusStays } from "../rehearse/use-focus-stays.ts";
import { useRehearseCommands } from "../rehearse/use-rehearse-commands.ts";
import { closeTopmost, useRehearseKeys } from "../rehearse/use-rehearse-keys.ts";
import { useCommands, type Command } from "../ui/commands.ts";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { useScreenKeys } from "./use-screen-keys.ts";

export function useScreenCommands(screen: JourneyScreenState): void {
  useBuildCommands({ session: screen.session, builder: screen.builder, enabled: screen.building });
  const { session, view, onMode, rehearsal, builder, travelling: rehearsing } = screen;
  useRehearseKeys(rehearsing);
  useRehearseCommands(rehearsing, screen.state.readOnly === null);
  useFocusStays(rehearsing !== null);
  useTimelineKeys(rehearsing);
  useScreenKeys({
    onMode,
    onRehearse: rehearsal.start,
    onOutline: view.toggleOutline,
    onVersions: view.toggleVersions,
    onUndo: () => session.undo(),
    onRedo: () => session.redo(),
    onEscape: () => {
      if (builder.picker !== null) builder.closePicker();
      else if (builder.connecting !== null) builder.connect(null);
      else if (rehearsing !== null && closeTopmost(rehearsing)) return;
      else if (!view.closeTopmost()) session.select([]);
    },
  });
  useCommands([...screenCommands(screen), ...lifeCommands(screen), ...stepCommands(screen)]);
}

function screenCommands({ view, onMode, rehearsal }: JourneyScreenState): readonly Command[] {
  return [
    { id: "journey.overview", label: "Overview", keys: "Mod 1", run: () => onMode("overview") },
    { id: "journey.build", label: "Build", keys: "Mod 2", run: () => onMode("build") },
    {
      id: "journey.travel",
      label: "Travel through the last rehearsal",
      keys: "Mod 3",
      run: () => onMode("rehearse"),
    },
    rehearsal.run.kind === "running"
      ? { id: "journey.cancelRehearsal", label: "Cancel the rehearsal", run: rehearsal.cancel }
      : { id: "journey.rehearse", label: "Rehearse", keys: "Mod Enter", run: rehearsal.start },
    {
      id: "journey.outline",
      label: view.view.outlineOpen ? "Hide the outline" : "Show the outline",
      keys: "Mod Shift O",
      run: view.toggleOutline,
    },
    {
      id: "journey.versions",
      label: view.view.versionsOpen ? "Hide the versions" : "Show the versions",
      keys: "Mod Shift H",
      run: view.toggleVersions,
    },
  ];
}

function lifeCommands(screen: JourneyScreenState): readonly Command[] {
  const { actions, state } = screen;
  const exported: Command = {
    id: "exportJourney",
    label: "Export this journey",
    run: () => actions.exportFile("current"),
  };
  if (state.readOnly !== null) return [exported];
  const archived = state.status === "archived";
  return [
    exported,
    { id: "journey.rename", label: "Rename this journey", run: () => screen.setRenaming(true) },
    { id: "journey.clone", label: "Clone this journey", run: actions.clone },
    { id: "journey.keepVersion", label: "Keep the draft as a version", run: actions.keepVersion },
    {
      id: "journey.archive",
      label: archived ? "Take this journey out of the archive" : "Archive this journey",
      run: () => actions.setArchived(!archived),
    },
    { id: "journey.delete", label: "Delete this journey", run: actions.remove },
  ];
}

/** For the search: going to a step by its name. */
const stepCommands = ({ session, state }: JourneyScreenState): readonly Command[] =>
  state.journey.steps.map(({ id, name }) => ({
    id: `step:${id}`,
    label: name || "Step without a name",
    run: () => session.select([id]),
  }));
