// The lines of a row's menu: opening it, its words, and whether pickers offer it.

import { Menu } from "@mantine/core";
import type { ShowActions, ShownThing } from "./use-show-actions.ts";

interface ShowChoicesProps {
  readonly thing: ShownThing;
  readonly actions: ShowActions;
  readonly onOpen: () => void;
}

export function ShowChoices({ thing, actions, onOpen }: ShowChoicesProps) {
  const { label, isHidden } = thing.shown;
  return (
    <>
      <Menu.Item onClick={onOpen}>Open</Menu.Item>
      <Menu.Item onClick={() => actions.askForLabel(thing)}>Show under another name…</Menu.Item>
      {label !== null && (
        <Menu.Item onClick={() => void actions.setLabel(thing, "")}>Show as in the data</Menu.Item>
      )}
      <Menu.Item onClick={() => void actions.setHidden(thing, !isHidden)}>
        {isHidden ? "Offer in pickers again" : "Hide from pickers"}
      </Menu.Item>
    </>
  );
}
