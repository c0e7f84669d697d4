// Over the canvas while it does not show what is worked on: what it shows instead, and the ways on and back.

import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { choiceLabel } from "./screen-view.ts";
import { focusShownSoon } from "./focus-shown.ts";
import styles from "./StageBar.module.css";

export function StageBar({ screen }: { readonly screen: JourneyScreenState }) {
  const { state, view, restore } = screen;
  const { showing } = view.view;
  const back = (): void => {
    view.show({ kind: "current" });
    focusShownSoon();
  };
  const backButton = (
    <Button size="xs" variant="subtle" onClick={back}>
      Back
    </Button>
  );
  switch (showing.kind) {
    case "current":
      return null;
    case "version":
      return (
        <Bar label={`v${showing.version}, as it was kept`}>
          {state.readOnly === null && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                restore(showing.version);
                focusShownSoon();
              }}
            >
              Restore as draft
            </Button>
          )}
          {backButton}
        </Bar>
      );
    case "comparison":
      return (
        <Bar label={`From ${choiceLabel(showing.from, state)} to ${choiceLabel(showing.to, state)}`}>
          {backButton}
        </Bar>
      );
  }
}

interface BarProps {
  readonly label: string;
  readonly children: ReactNode;
}

const Bar = ({ label, children }: BarProps) => (
  <div className={styles.bar} role="status">
    <IconEye size={16} stroke={1.75} aria-hidden />
    <span className={styles.label}>{label}</span>
    {children}
  </div>
);
