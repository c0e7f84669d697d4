// The right end of the header in the Rehearse mode: which rehearsal is shown, what if, and rehearsing again. While
// two are compared, which of them is shown and what becomes of the second.

import { Button } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { CompareActions } from "../rehearse/comparison/CompareActions.tsx";
import { savePicture } from "../rehearse/map/save-picture.ts";
import { ExportMenu } from "../rehearse/people/ExportMenu.tsx";
import { RehearsalChooser } from "../rehearse/rehearsals/RehearsalChooser.tsx";
import { RehearseMenu } from "../rehearse/RehearseMenu.tsx";
import type { Rehearsing } from "../rehearse/rehearsing.ts";
import { RehearseButton } from "./RehearseButton.tsx";
import styles from "./TravelActions.module.css";
import type { JourneyScreenState } from "./use-journey-screen.ts";

interface TravelActionsProps {
  readonly screen: JourneyScreenState;
  readonly rehearsing: Rehearsing;
}

export function TravelActions({ screen, rehearsing }: TravelActionsProps) {
  const { rehearsal, obstacle, toProblem, state, map } = screen;
  const locked = state.readOnly === null ? null : "This space can only be read";
  // A what-if is of a journey of its own: rehearsed again is what is worked on.
  const { id, whatIf } = rehearsing.opened;
  const again = whatIf === null ? { ...rehearsal, start: () => rehearsal.startAgain(id) } : rehearsal;
  const menu = (
    <RehearseMenu rehearsing={rehearsing} locked={locked}>
      <ExportMenu
        rehearsing={rehearsing}
        onPicture={(format) => map !== null && void savePicture({ rehearsing, map }, format)}
      />
    </RehearseMenu>
  );
  if (rehearsing.other !== null)
    return (
      <>
        {menu}
        <CompareActions rehearsing={rehearsing} />
      </>
    );
  return (
    <>
      {menu}
      <RehearsalChooser rehearsing={rehearsing} />
      <Button
        className={styles.whatIf ?? ""}
        variant="default"
        aria-label="What if"
        leftSection={<IconArrowsSplit2 size={16} stroke={1.75} aria-hidden />}
        disabled={locked !== null}
        onClick={() => rehearsing.show({ kind: "whatIf" })}
      >
        <span className={styles.word}>What if</span>
      </Button>
      <RehearseButton rehearsal={again} obstacle={obstacle} onProblem={toProblem} again />
    </>
  );
}
