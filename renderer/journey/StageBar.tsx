// Over the canvas while it does not simply show what is worked on: what it shows instead, or what it waits for, and
// the ways on and back.

import { Button } from "@mantine/core";
import { IconEye, IconGitMerge } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { wayName } from "../builder/way-name.ts";
import type { JourneyScreenState } from "./OpenJourney.tsx";
import { choiceLabel } from "./screen-view.ts";
import styles from "./StageBar.module.css";

export function StageBar({ screen }: { readonly screen: JourneyScreenState }) {
  const { state, view, builder, restore } = screen;
  const { showing } = view.view;
  if (builder.connecting !== null) return <Connecting screen={screen} from={builder.connecting.from} />;
  const back = (
    <Button size="xs" variant="subtle" onClick={() => view.show({ kind: "current" })}>
      Back
    </Button>
  );
  const eye = <IconEye size={16} stroke={1.75} aria-hidden />;
  switch (showing.kind) {
    case "current":
      return null;
    case "version":
      return (
        <Bar icon={eye} label={`v${showing.version}, as it was kept`}>
          {state.readOnly === null && (
            <Button size="xs" variant="default" onClick={() => restore(showing.version)}>
              Restore as draft
            </Button>
          )}
          {back}
        </Bar>
      );
    case "comparison":
      return (
        <Bar
          icon={eye}
          label={`From ${choiceLabel(showing.from, state)} to ${choiceLabel(showing.to, state)}`}
        >
          {back}
        </Bar>
      );
  }
}

interface ConnectingProps {
  readonly screen: JourneyScreenState;
  readonly from: Way;
}

function Connecting({ screen: { state, builder }, from }: ConnectingProps) {
  return (
    <Bar
      icon={<IconGitMerge size={16} stroke={1.75} aria-hidden />}
      label={`Choose the next step for “${wayName(state.journey, from)}”`}
    >
      <Button size="xs" variant="subtle" onClick={() => builder.connect(null)}>
        Give up
      </Button>
    </Bar>
  );
}

interface BarProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

const Bar = ({ icon, label, children }: BarProps) => (
  <div className={styles.bar} role="status">
    {icon}
    <span className={styles.label}>{label}</span>
    {children}
  </div>
);
