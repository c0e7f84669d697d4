// The list of steps at a +: filtered by typing, chosen with the arrows and Enter, or dragged onto the canvas.

import { Portal } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { useEffect, useId, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { ConnectingNote } from "./ConnectingNote.tsx";
import { copied } from "./clipboard.ts";
import { pickerItems, type PickerItem } from "./picker-items.ts";
import { PickerFilter } from "./PickerFilter.tsx";
import { PickerFoot } from "./PickerFoot.tsx";
import { PickerOptions } from "./PickerOptions.tsx";
import type { Builder, PickerPlace } from "./use-builder.ts";
import { usePlaceBeside } from "./use-place-beside.ts";
import { useStepActions } from "./use-step-actions.ts";
import styles from "./StepPicker.module.css";

export interface StepPickerProps {
  readonly session: JourneySession;
  readonly builder: Builder;
  readonly journey: Journey;
}

/** Nothing while no + is open and nothing is connected. */
export function StepPicker({ session, builder, journey }: StepPickerProps) {
  const { picker } = builder;
  if (picker === null)
    return (
      <Portal>
        <ConnectingNote builder={builder} journey={journey} />
      </Portal>
    );
  return (
    <Portal>
      <OpenPicker
        key={`${picker.way.step} ${picker.way.via}`}
        session={session}
        builder={builder}
        journey={journey}
        picker={picker}
      />
    </Portal>
  );
}

function OpenPicker({
  session,
  builder,
  journey,
  picker,
}: StepPickerProps & { readonly picker: PickerPlace }) {
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState(0);
  const [dragging, setDragging] = useState(false);
  const fragment = useSyncExternalStore(copied.subscribe, copied.get);
  const actions = useStepActions(session);
  const place = usePlaceBeside(picker.anchor);
  const outside = useClickOutside<HTMLDivElement>(builder.closePicker);
  const listId = useId();
  useReturnedFocus(picker.anchor);
  const items = pickerItems(filter, { journey, way: picker.way, copied: fragment });
  const at = Math.min(active, items.length - 1);
  const choose = (item: PickerItem | undefined) => {
    if (item === undefined || (item.kind !== "step" && item.disabled)) return;
    builder.closePicker();
    if (item.kind === "step") builder.add(item.type, picker.way);
    else if (item.kind === "connect") builder.startConnecting(picker.way);
    else if (fragment !== null) actions.paste(fragment, picker.way);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, at, items.length);
    if (to !== undefined) setActive(to);
    else if (event.key === "Enter") choose(items[at]);
    else if (event.key === "Escape" || event.key === "Tab") builder.closePicker();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={place} className={styles.place} data-dragging={dragging || undefined}>
      <div ref={outside} className={styles.picker} role="dialog" aria-label="Add a step">
        <PickerFilter
          value={filter}
          listId={listId}
          activeId={items[at] && `${listId}-${items[at].id}`}
          onChange={(text) => {
            setFilter(text);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <PickerOptions
          id={listId}
          items={items}
          active={at}
          onActive={setActive}
          onChoose={choose}
          onDragStart={() => setTimeout(() => setDragging(true))}
          onDragEnd={builder.closePicker}
        />
        <PickerFoot />
      </div>
    </div>
  );
}

/** Where an arrow leads in a list of `count`; undefined for other keys. */
function target(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  return undefined;
}

/** Whoever gives up is back at the +; whoever adds a step is in its first field by then. */
function useReturnedFocus(anchor: HTMLElement): void {
  useEffect(
    () => () => {
      if (document.activeElement === null || document.activeElement === document.body) anchor.focus();
    },
    [anchor],
  );
}
