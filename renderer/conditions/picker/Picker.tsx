// The pop-over of a word: anchored to the word that it stands in, above everything, gone when something else is
// pressed. What is in it is its children's business.

import { Popover } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import styles from "./Picker.module.css";
import { useStaysInView } from "./use-stays-in-view.ts";

interface PickerProps {
  /** For screen readers: whose choices these are. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands inside an element with `position: relative`, which it covers without taking its clicks. */
export function Picker({ label, onClose, children }: PickerProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  useStaysInView(anchor);
  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      offset={4}
      shadow="var(--s3)"
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      withRoles={false}
    >
      <Popover.Target>
        <span ref={anchor} className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
