// One journey, from its opening on: until it is there the screen is empty, and if it cannot be opened it says why.

import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { useOpenSession } from "../session/use-open-session.ts";
import { Refused } from "../ui/Refused.tsx";
import type { JourneyMode } from "./journey-mode.ts";
import styles from "./JourneyScreen.module.css";
import { OpenJourney } from "./OpenJourney.tsx";

export interface JourneyScreenProps {
  readonly id: string;
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
}

export function JourneyScreen({ id, mode, onMode }: JourneyScreenProps) {
  const opening = useOpenSession(id);
  const definitions = useQuery({ queryKey: ["definitions"], queryFn: () => host.definition.all() });
  if (opening.kind === "refused") return <NotOpened refusal={opening.refusal} />;
  if (definitions.error !== null) return <NotOpened refusal={refusalOf(definitions.error)} />;
  if (opening.kind === "opening" || definitions.data === undefined) return <div className={styles.screen} />;
  return <OpenJourney session={opening.session} definitions={definitions.data} mode={mode} onMode={onMode} />;
}

function NotOpened({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div className={styles.notOpened}>
      <Refused refusal={refusal}>
        <Anchor component={Link} href="/journeys" size="sm">
          Back to the journeys
        </Anchor>
      </Refused>
    </div>
  );
}
