// The + of a connection or an open end: opens the picker, and takes what is dropped on it.

import { IconPlus } from "@tabler/icons-react";
import type { DragEvent } from "react";
import { useState } from "react";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { useCanvas, useCanvasState } from "./canvas-state.ts";
import { movedStepType, newStepType } from "./drag-formats.ts";
import { isStepType } from "./is-step-type.ts";
import type { DrawnWay } from "./step-nodes.ts";
import styles from "./AddButton.module.css";

interface AddButtonProps {
  readonly way: DrawnWay;
  readonly label: string;
  readonly inPill: boolean;
}

export function AddButton({ way: { key, step, via }, label, inPill }: AddButtonProps) {
  const { actions, store } = useCanvas();
  const [isOver, setOver] = useState(false);
  const isOpen = useCanvasState(
    ({ openWay, connecting }) => openWay === key || isWay(connecting?.from, step, via),
  );
  const isTarget = useCanvasState(
    ({ dragging }) => dragging !== null && (dragging.targets === "all" || dragging.targets.has(key)),
  );
  const way = { step, via };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    actions.endDrag();
    const type = event.dataTransfer.getData(newStepType);
    if (isStepType(type)) actions.dropType(type, way);
    else actions.moveStep(event.dataTransfer.getData(movedStepType), way);
  };
  return (
    <button
      type="button"
      className={`${styles.add} nopan`}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={label}
      data-way={key}
      data-open={isOpen || undefined}
      data-in-pill={inPill || undefined}
      data-target={isTarget || undefined}
      data-over={(isTarget && isOver) || undefined}
      onClick={(event) => actions.add(way, event.currentTarget)}
      onMouseEnter={() => store.set({ pointedWay: key })}
      onMouseLeave={() => store.set({ pointedWay: null })}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={isTarget ? (event) => event.preventDefault() : undefined}
      onDrop={isTarget ? drop : undefined}
    >
      <IconPlus size={12} stroke={2} aria-hidden />
    </button>
  );
}

const isWay = (way: Way | undefined, step: string, via: string): boolean =>
  way !== undefined && way.step === step && way.via === via;
