// What the Rehearse mode offers to the search by name; what travels is the timeline's to offer.

import { useCommands, type Command } from "../ui/commands.ts";
import { focusPanelSoon } from "./focus-panel-soon.ts";
import type { RehearsePanel, Rehearsing } from "./rehearsing.ts";
import { askWhyHere } from "./why/why-here.ts";

/** null: the mode is not shown. `canRun`: whether something new can be rehearsed here. */
export function useRehearseCommands(rehearsing: Rehearsing | null, canRun: boolean): void {
  useCommands(
    rehearsing === null ? none : [...whyCommands(rehearsing), ...panelCommands(rehearsing, canRun)],
  );
}

const none: readonly Command[] = [];

const whyCommands = (rehearsing: Rehearsing): readonly Command[] =>
  rehearsing.person === null
    ? none
    : [{ id: "rehearse.why", label: "Why, here", keys: "W", run: () => void askWhyHere(rehearsing) }];

function panelCommands({ show }: Rehearsing, canRun: boolean): readonly Command[] {
  const open = (kind: RehearsePanel["kind"], label: string): Command => ({
    id: `rehearse.${kind}`,
    label,
    run: () => {
      show({ kind });
      focusPanelSoon();
    },
  });
  return [
    ...(canRun ? [open("whatIf", "What if"), open("sweep", "Sweep a value")] : []),
    open("find", "Find a person who took a branch, would or waited"),
    open("outbox", "Show the outbox"),
    open("rehearsals", "Show all rehearsals"),
    ...(canRun ? [open("setup", "Set up a new rehearsal")] : []),
  ];
}
