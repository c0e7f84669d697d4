// What stands on the right of the canvas while somebody travels through a rehearsal.

import { assertNever } from "../../shared/base/assert.ts";
import { ComparisonPanel } from "./comparison/ComparisonPanel.tsx";
import { FindPanel } from "./find/FindPanel.tsx";
import { OutboxPanel } from "./outbox/OutboxPanel.tsx";
import { PeoplePanel } from "./people/PeoplePanel.tsx";
import { usePeopleNeighbours } from "./people/use-people-neighbours.ts";
import type { Rehearsing } from "./rehearsing.ts";
import { RehearsalsPanel } from "./rehearsals/RehearsalsPanel.tsx";
import { StoryPanel } from "./story/StoryPanel.tsx";
import { SweepPanel } from "./sweep/SweepPanel.tsx";
import { WhatIfPanel } from "./what-if/WhatIfPanel.tsx";

interface RehearsePanelProps {
  readonly rehearsing: Rehearsing;
}

export const RehearsePanel = ({ rehearsing }: RehearsePanelProps) => (
  <>
    <PickedNeighbours rehearsing={rehearsing} />
    <ShownPanel rehearsing={rehearsing} />
  </>
);

/** Apart from the panel, which is not rendered anew when the playhead moves. */
function PickedNeighbours({ rehearsing }: RehearsePanelProps) {
  usePeopleNeighbours(rehearsing);
  return null;
}

function ShownPanel({ rehearsing }: RehearsePanelProps) {
  const { panel } = rehearsing;
  switch (panel.kind) {
    case "people":
      return <PeoplePanel rehearsing={rehearsing} />;
    case "story":
      return <StoryPanel rehearsing={rehearsing} />;
    case "rehearsals":
      return <RehearsalsPanel rehearsing={rehearsing} />;
    case "whatIf":
      return <WhatIfPanel rehearsing={rehearsing} />;
    case "comparison":
      return <ComparisonPanel rehearsing={rehearsing} />;
    case "sweep":
      return <SweepPanel rehearsing={rehearsing} />;
    case "find":
      return <FindPanel rehearsing={rehearsing} />;
    case "outbox":
      return <OutboxPanel rehearsing={rehearsing} />;
    // The screen shows it: it is there before there is any rehearsal.
    case "setup":
      return null;
    default:
      return assertNever(panel);
  }
}
