// The panel on the right: the versions where they are open, else what belongs to the mode.

import { Box, Button } from "@mantine/core";
import { assertNever } from "../../shared/base/assert.ts";
import { Inspector } from "../builder/Inspector.tsx";
import { RehearsePanel } from "../rehearse/RehearsePanel.tsx";
import { SetupPanel } from "../rehearse/setup/SetupPanel.tsx";
import { Refused } from "../ui/Refused.tsx";
import { ComparisonList } from "./ComparisonList.tsx";
import { journeyMenu } from "./journey-menu.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { OverviewPanel } from "./OverviewPanel.tsx";
import { useCountInstant } from "./use-count-instant.ts";
import { VersionsPanel } from "./VersionsPanel.tsx";

export function ModePanel({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, builder, definitions, problems, mode, view } = screen;
  const [atMs, onAtMs] = useCountInstant();
  if (view.view.versionsOpen) return <Versions screen={screen} />;
  if (mode === "rehearse") return <RehearseModePanel screen={screen} />;
  if (mode === "overview" || view.view.showing.kind !== "current") return <Overview screen={screen} />;
  if (atMs === null) return null;
  return (
    <Inspector
      session={session}
      builder={builder}
      definitions={definitions}
      problems={problems}
      atMs={atMs}
      onAtMs={onAtMs}
      journeyMenu={<MoreMenu {...journeyMenu(screen)} />}
    />
  );
}

/** Before there is a rehearsal, one is set up. */
function RehearseModePanel({ screen }: { readonly screen: JourneyScreenState }) {
  const { state, definitions, rehearsal, rehearse } = screen;
  switch (rehearse.state.kind) {
    case "off":
    case "opening":
      return null;
    case "refused":
      return (
        <Box p="md">
          <Refused refusal={rehearse.state.refusal}>
            <Button size="xs" variant="default" onClick={rehearse.state.forget}>
              {rehearse.state.label}
            </Button>
          </Refused>
        </Box>
      );
    case "never":
      return <SetupPanel journey={state.id} definitions={definitions} rehearsal={rehearsal} onClose={null} />;
    case "open": {
      const { rehearsing } = rehearse.state;
      if (rehearsing.panel.kind !== "setup") return <RehearsePanel rehearsing={rehearsing} />;
      return (
        <SetupPanel
          journey={state.id}
          definitions={definitions}
          rehearsal={rehearsal}
          onClose={() => rehearsing.show({ kind: "people" })}
          {...(rehearsing.panel.cohort === undefined ? {} : { cohort: rehearsing.panel.cohort })}
        />
      );
    }
    default:
      return assertNever(rehearse.state);
  }
}

function Versions({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, shown, view, actions } = screen;
  return (
    <VersionsPanel
      state={state}
      showing={view.view.showing}
      onShow={view.show}
      onRestore={screen.restore}
      onExport={actions.exportFile}
      onClose={view.toggleVersions}
    >
      {shown.comparison !== null && (
        <ComparisonList
          comparison={shown.comparison}
          selection={state.selection}
          onSelect={(step) => session.select([step])}
        />
      )}
    </VersionsPanel>
  );
}

function Overview({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, shown, names, last, rehearsal, view } = screen;
  const current = view.view.showing.kind === "current";
  return (
    <OverviewPanel
      journey={shown.journey}
      names={names}
      selection={state.selection}
      onSelect={(selection) => session.select(selection)}
      last={last}
      onRehearse={current ? rehearsal.start : null}
      running={rehearsal.run.kind === "running"}
    />
  );
}
