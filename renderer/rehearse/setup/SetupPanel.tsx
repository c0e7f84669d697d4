// Sets up a rehearsal: who takes part, when the journey is published and until when, pauses and an archive; how many
// people and how long that is; and runs it. It needs no rehearsal to be there already.

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Cohort } from "../../../shared/api/cohort.ts";
import type { RehearsalDefaults } from "../../../shared/api/rehearsal-contract.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { queries } from "../../host/queries.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Rehearsal } from "./rehearsal-run.ts";
import { SetupForm } from "./SetupForm.tsx";
import styles from "./SetupPanel.module.css";

export interface SetupPanelProps {
  /** Id of the journey. */
  readonly journey: string;
  readonly definitions: Definitions;
  readonly rehearsal: Rehearsal;
  /** null: there is nothing behind it. */
  readonly onClose: (() => void) | null;
  /** Whom it begins with; absent: as the last rehearsal, or with everyone. */
  readonly cohort?: Cohort;
}

export function SetupPanel(props: SetupPanelProps) {
  const { journey, onClose, cohort } = props;
  const { data, error } = useQuery(queries.rehearsalDefaults(journey));
  return (
    <aside className={styles.panel} aria-label="New rehearsal">
      <PanelHead
        icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />}
        title="New rehearsal"
        onClose={onClose}
        closeLabel="Close the setup"
      />
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {data === undefined && error === null && (
        <p className={styles.waiting}>
          <Loader size="xs" /> Looking at the data
        </p>
      )}
      {data !== undefined && (
        <SetupForm key={JSON.stringify(cohort ?? null)} {...props} defaults={beginningWith(data, cohort)} />
      )}
    </aside>
  );
}

const beginningWith = (defaults: RehearsalDefaults, cohort: Cohort | undefined): RehearsalDefaults =>
  cohort === undefined ? defaults : { ...defaults, setup: { ...defaults.setup, cohort } };
