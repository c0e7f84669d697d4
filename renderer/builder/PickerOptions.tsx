// The options of the picker, in their groups.

import { IconClipboard, IconGitMerge, IconGripVertical } from "@tabler/icons-react";
import { Fragment, useEffect, useRef } from "react";
import { newStepType } from "../canvas/drag-formats.ts";
import { StepIcon } from "../canvas/StepIcon.tsx";
import type { PickerItem } from "./picker-items.ts";
import styles from "./PickerOptions.module.css";

export interface PickerOptionsProps {
  /** Of the list; each option's begins with it. */
  readonly id: string;
  readonly items: readonly PickerItem[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (item: PickerItem) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
}

export function PickerOptions(props: PickerOptionsProps) {
  const { id, items, active } = props;
  return (
    <div className={styles.options} id={id} role="listbox" aria-label="Steps">
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {headingOf(items, index)}
          <PickerOption {...props} item={item} index={index} isActive={index === active} />
        </Fragment>
      ))}
      {items.length === 0 && <p className={styles.none}>No step is called that</p>}
    </div>
  );
}

/** Above the first option of each group; what is no step stands below a line. */
function headingOf(items: readonly PickerItem[], index: number) {
  const group = groupOf(items[index]);
  if (index > 0 && group === groupOf(items[index - 1])) return null;
  if (group === null) return index === 0 ? null : <div className={styles.line} role="presentation" />;
  return (
    <p className={styles.group} role="presentation">
      {group}
    </p>
  );
}

const groupOf = (item: PickerItem | undefined): string | null => (item?.kind === "step" ? item.group : null);

interface PickerOptionProps extends PickerOptionsProps {
  readonly item: PickerItem;
  readonly index: number;
  readonly isActive: boolean;
}

function PickerOption({
  item,
  index,
  isActive,
  id,
  onActive,
  onChoose,
  onDragStart,
  onDragEnd,
}: PickerOptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const isStep = item.kind === "step";
  return (
    <div
      ref={option}
      id={`${id}-${item.id}`}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      aria-disabled={!isStep && item.disabled}
      draggable={isStep}
      onMouseMove={() => {
        if (!isActive) onActive(index);
      }}
      onClick={() => onChoose(item)}
      onDragStart={(event) => {
        event.dataTransfer.setData(newStepType, item.id);
        event.dataTransfer.effectAllowed = "copy";
        onDragStart();
      }}
      onDragEnd={onDragEnd}
    >
      <span className={styles.icon}>
        {isStep ? (
          <StepIcon type={item.type} size={18} />
        ) : item.kind === "paste" ? (
          <IconClipboard size={18} stroke={1.75} aria-hidden />
        ) : (
          <IconGitMerge size={18} stroke={1.75} aria-hidden />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{item.name}</span>
        <span className={styles.what}>{item.line}</span>
      </span>
      {isStep && isActive && <IconGripVertical size={16} stroke={1.75} className={styles.grip} aria-hidden />}
    </div>
  );
}
