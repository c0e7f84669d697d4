// The screen of one open journey: header, canvas, and what stands around it. One canvas serves all modes, so that
// switching keeps what is in view and what is selected.

import { JourneyStage } from "./JourneyStage.tsx";
import styles from "./OpenJourney.module.css";
import { ScreenHeader } from "./ScreenHeader.tsx";
import { type OpenJourneyProps, useJourneyScreen } from "./use-journey-screen.ts";
import { useHistorySaid } from "./use-history-said.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useScreenCommands } from "./use-screen-commands.ts";

export function OpenJourney(props: OpenJourneyProps) {
  const screen = useJourneyScreen(props);
  useScreenCommands(screen);
  useKeptFocus(screen.state.journey, screen.problems);
  const historySaid = useHistorySaid(screen.state.history);
  return (
    <div ref={screen.view.ref} className={styles.screen}>
      <ScreenHeader screen={screen} />
      <JourneyStage screen={screen} />
      <p className="visually-hidden" role="status">
        {screen.said}
      </p>
      <p className="visually-hidden" role="status">
        {historySaid}
      </p>
    </div>
  );
}
