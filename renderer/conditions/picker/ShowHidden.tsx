// Below the choices of a picker: how many names are hidden, and the way to have them offered as well.

import { UnstyledButton } from "@mantine/core";
import { countOf } from "../../ui/format-count.ts";
import styles from "./ChoiceList.module.css";

interface ShowHiddenProps {
  readonly count: number;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

export function ShowHidden({ count, onShow, onClose }: ShowHiddenProps) {
  return (
    <UnstyledButton
      className={styles.hidden}
      // The field keeps the focus, and what was typed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onShow}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || event.key === "Tab") onClose();
      }}
    >
      Show {countOf(count, "hidden name", "hidden names")}
    </UnstyledButton>
  );
}
