// Sample people from a scenario: what they are and do by knobs, the funnel that comes out while they are turned, and
// bringing them into a space.

import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { scenarios } from "../../shared/generate/scenarios.ts";
import { travelKnobs } from "../../shared/generate/travel-knobs.ts";
import { queries } from "../host/queries.ts";
import { Place } from "../ui/Place.tsx";
import { FunnelPreview } from "./FunnelPreview.tsx";
import {
  freshDraft,
  type GenerateDraft,
  knobValue,
  settingsOf,
  withKnob,
  withoutKnobs,
} from "./generate-draft.ts";
import { GenerateFoot } from "./GenerateFoot.tsx";
import styles from "./GenerateScreen.module.css";
import { HowMany } from "./HowMany.tsx";
import { KnobField } from "./KnobField.tsx";
import { ScenarioChoice } from "./ScenarioChoice.tsx";
import { forgetGenerating } from "./use-generating.ts";
import { usePreview } from "./use-preview.ts";

/** Stays while other screens are looked at. */
let remembered: GenerateDraft | undefined;

export function GenerateScreen() {
  const [draft, setDraft] = useState(() => (remembered ??= freshDraft(Date.now())));
  const change = (next: GenerateDraft): void => {
    // What arrived was of other settings.
    forgetGenerating();
    setDraft((remembered = next));
  };
  const settings = settingsOf(draft);
  const shown = usePreview(settings);
  const { data: space } = useQuery(queries.space);
  return (
    <Place title="Generate sample people" crumbs={[{ path: "/profiles/people", label: "Profiles" }]}>
      <div className={styles.screen}>
        <div className={styles.settings}>
          <ScenarioChoice value={draft.scenario} onChange={(scenario) => change({ ...draft, scenario })} />
          <HowMany draft={draft} onChange={(changed) => change({ ...draft, ...changed })} />
          <KnobList draft={draft} onChange={change} />
        </div>
        <section className={styles.outcome} aria-label="What comes out">
          <h2 className={styles.title}>What comes out</h2>
          <FunnelPreview shown={shown} people={draft.people} />
          {space !== undefined && (
            <GenerateFoot
              key={draft.scenario}
              settings={settings}
              space={space}
              scenario={scenarios[draft.scenario].name}
            />
          )}
        </section>
      </div>
    </Place>
  );
}

interface KnobListProps {
  readonly draft: GenerateDraft;
  readonly onChange: (draft: GenerateDraft) => void;
}

function KnobList({ draft, onChange }: KnobListProps) {
  const { knobs } = scenarios[draft.scenario];
  const isTurned = Object.keys(draft.knobs[draft.scenario]).length > 0;
  const isOfTravel = (name: string): boolean => Object.hasOwn(travelKnobs, name);
  const listed = (ofTravel: boolean) =>
    Object.entries(knobs)
      .filter(([name]) => isOfTravel(name) === ofTravel)
      .map(([name, knob]) => (
        <KnobField
          key={`${draft.scenario} ${name}`}
          knob={knob}
          value={knobValue(draft, name)}
          onChange={(value) => onChange(withKnob(draft, name, value))}
        />
      ));
  return (
    <>
      <section className={styles.group} aria-label="What they do">
        <header className={styles.head}>
          <h2 className={styles.title}>What they do</h2>
          {isTurned && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowBackUp size={14} stroke={2} aria-hidden />}
              onClick={() => onChange(withoutKnobs(draft))}
            >
              Turn all back
            </Button>
          )}
        </header>
        <div className={styles.knobs}>{listed(false)}</div>
      </section>
      <section className={styles.group} aria-label="How their messages travel">
        <h2 className={styles.title}>How their messages travel</h2>
        <div className={styles.knobs}>{listed(true)}</div>
      </section>
    </>
  );
}
