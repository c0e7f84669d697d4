// The header of an open journey, with everything in it wired to the session.

import { ProblemList } from "../builder/ProblemList.tsx";
import { renamedJourney } from "../builder/renamed-journey.ts";
import { useNameProblem } from "../session/use-name-problem.ts";
import { HeaderActions } from "./HeaderActions.tsx";
import { JourneyHeader } from "./JourneyHeader.tsx";
import { journeyMenu } from "./journey-menu.ts";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { TravelActions } from "./TravelActions.tsx";
import { usePresence } from "./use-presence.ts";
import { VersionMenu } from "./VersionMenu.tsx";

export function ScreenHeader({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, problems, builder, rehearsal, mode, onMode, toProblem } = screen;
  const problemOf = useNameProblem(state.id);
  const openElsewhere = usePresence(state.id);
  const { travelling } = screen;
  const onRenamed = (name: string | null): void => {
    screen.setRenaming(false);
    if (name !== null) session.apply(renamedJourney(state.journey, name, state.status === "draft"));
  };
  return (
    <JourneyHeader
      name={state.journey.name}
      renaming={screen.renaming}
      problemOf={problemOf}
      onRenamed={onRenamed}
      mode={mode}
      onMode={onMode}
      isArchived={state.status === "archived" && state.isDraft}
      openElsewhere={openElsewhere}
      version={<VersionMenu {...journeyMenu(screen)} />}
      actions={
        travelling === null ? (
          <HeaderActions
            session={session}
            state={state}
            problems={problems}
            onProblem={toProblem}
            obstacle={screen.obstacle}
            rehearsal={rehearsal}
            problemList={(close) => (
              <ProblemList
                problems={problems}
                journey={state.journey}
                readOnly={!screen.building}
                onFix={builder.fix}
                onOpen={(problem) => {
                  close();
                  toProblem(problem);
                }}
              />
            )}
          />
        ) : (
          <TravelActions screen={screen} rehearsing={travelling} />
        )
      }
    />
  );
}
