// What can be done by key, and from the search, while a journey is built.

import { useEffect } from "react";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { useCommands, type Command } from "../ui/commands.ts";
import { addButtonOf, focusedStep, stepOnPage } from "./canvas-places.ts";
import { copied, fragmentFrom } from "./clipboard.ts";
import { useBuildKeys, type BuildActions } from "./use-build-keys.ts";
import type { Builder } from "./use-builder.ts";
import { useStepActions, type StepActions } from "./use-step-actions.ts";
import { wayAfterAll } from "./way-after.ts";

export interface Building {
  readonly session: JourneySession;
  readonly builder: Builder;
  /** Whether the journey can be edited as it is shown now. */
  readonly enabled: boolean;
}

export function useBuildCommands({ session, builder, enabled }: Building): void {
  const steps = useStepActions(session);
  const history = useSessionState(session, (state) => state.history);
  const hasSelection = useSessionState(session, ({ selection }) => selection.length > 0);
  const actions = buildActions(session, builder, steps);
  useBuildKeys(enabled, actions);
  useCommands(enabled ? offered(actions, history, hasSelection) : []);
  const firstTarget = builder.connecting?.targets[0];
  useEffect(() => {
    if (firstTarget !== undefined) stepOnPage(firstTarget)?.focus();
  }, [firstTarget]);
}

function buildActions(session: JourneySession, builder: Builder, steps: StepActions): BuildActions {
  const chosen = () => {
    const focused = focusedStep();
    // Whoever came to a step by Tab means that one.
    if (focused !== null && !session.state.selection.includes(focused)) session.select([focused]);
    return session.state.selection;
  };
  const one = () => (chosen().length === 1 ? (chosen()[0] ?? null) : null);
  const add = () => {
    const way = wayAfterAll(session.state.journey, chosen());
    const anchor = way === null ? null : (addButtonOf(way) ?? stepOnPage(way.step));
    if (way !== null && anchor !== null) builder.openPicker(way, anchor);
  };
  return {
    add,
    edit: () => builder.openField({ step: one(), pointer: null }),
    rename: () => builder.openField({ step: one(), pointer: "/name" }),
    remove: () => {
      if (chosen().length > 0) steps.remove(chosen(), "close");
    },
    duplicate: () => {
      if (chosen().length > 0) steps.duplicate(chosen());
    },
    selectAll: () => session.select(session.state.journey.steps.map(({ id }) => id)),
    undo: () => session.undo(),
    redo: () => session.redo(),
    giveUp: () => {
      if (builder.connecting !== null) builder.connect(null);
      return builder.connecting !== null;
    },
    copy: (event) => void steps.copy(chosen(), event),
    cut: (event) => steps.cut(chosen(), event),
    paste: (event) => {
      const fragment = fragmentFrom(event) ?? copied.get();
      if (fragment !== null) steps.paste(fragment, wayAfterAll(session.state.journey, chosen()) ?? undefined);
    },
  };
}

function offered(actions: BuildActions, history: EditHistory, hasSelection: boolean): readonly Command[] {
  const undone = history.undo.at(-1);
  const redone = history.redo.at(-1);
  const commands: Command[] = [{ id: "build.add", label: "Add a step", keys: "A", run: actions.add }];
  if (undone !== undefined)
    commands.push({ id: "undo", label: `Undo: ${undone.name}`, keys: "Mod Z", run: actions.undo });
  if (redone !== undefined)
    commands.push({ id: "redo", label: `Redo: ${redone.name}`, keys: "Mod Shift Z", run: actions.redo });
  if (!hasSelection) return commands;
  return [
    ...commands,
    { id: "build.rename", label: "Rename the selected step", keys: "F2", run: actions.rename },
    { id: "build.duplicate", label: "Duplicate the selected steps", keys: "Mod D", run: actions.duplicate },
    { id: "build.delete", label: "Delete the selected steps", keys: "Delete", run: actions.remove },
  ];
}
