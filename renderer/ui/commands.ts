// What can be done right now, by name: screens offer commands while they are shown, the search (Ctrl K), the
// menu of the desktop and the table of keys read them.

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

export interface Command {
  /** Unique among what is offered at once, e.g. "journey.export". */
  readonly id: string;
  /** In the imperative, e.g. "Export this journey". */
  readonly label: string;
  /** As people read them, e.g. "Ctrl Shift Z"; shown, and not bound by this. */
  readonly keys?: string;
  readonly run: () => void;
}

let offered: readonly (readonly Command[])[] = [];
let flat: readonly Command[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly (readonly Command[])[]): void {
  offered = next;
  flat = offered.flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs the offered command of this id, the latest offer first; false where nobody offers it. */
export function runCommand(id: string): boolean {
  const command = flat.findLast((one) => one.id === id);
  command?.run();
  return command !== undefined;
}

/** A screen that is opening offers its commands in a moment; one that does not within this time has not opened. */
const longestOpeningMs = 10_000;

/** Runs the command of this id as soon as somebody offers it: for going to a part of a screen that is opening. */
export function runWhenOffered(id: string): void {
  const stop = subscribe(() => {
    if (!flat.some((one) => one.id === id)) return;
    end();
    runCommand(id);
  });
  const waiting = setTimeout(stop, longestOpeningMs);
  const end = (): void => {
    stop();
    clearTimeout(waiting);
  };
}

/** Everything on offer, in the order in which it came. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => flat);

/** Offers commands as long as the component is shown. What they run is always that of the last render. */
export function useCommands(commands: readonly Command[]): void {
  const run = useEffectEvent((id: string) => commands.find((one) => one.id === id)?.run());
  // Their names say whether the offer changed; what they run is looked up when it is run.
  const names = JSON.stringify(commands.map(({ id, label, keys }) => [id, label, keys ?? ""]));
  useEffect(() => {
    const offer = (JSON.parse(names) as [string, string, string][]).map(([id, label, keys]): Command => ({
      id,
      label,
      ...(keys === "" ? {} : { keys }),
      run: () => run(id),
    }));
    replace([...offered, offer]);
    return () => replace(offered.filter((one) => one !== offer));
  }, [names]);
}
