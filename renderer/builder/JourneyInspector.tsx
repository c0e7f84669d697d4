// The inspector of the journey itself, shown while no step is selected.

import { Textarea } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { countOf } from "../ui/format-count.ts";
import { ExitSetting } from "./ExitSetting.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { InspectorHead } from "./InspectorHead.tsx";
import { JourneyNameField } from "./JourneyNameField.tsx";
import { absentWhereEmpty } from "./journey-settings.ts";
import { PassageSection } from "./PassageSection.tsx";
import { ReentrySetting, type SettingProps } from "./ReentrySetting.tsx";
import { StepSection } from "./StepSection.tsx";
import { useInspector } from "./inspector-context.ts";
import styles from "./Inspector.module.css";

/** `menu`: what can be done with the journey as a whole. */
export function JourneyInspector({ menu }: { readonly menu?: ReactNode }) {
  const { session, journey, readOnly } = useInspector();
  const settings = journey.settings ?? {};
  const change: SettingProps["onChange"] = (changed, typing) =>
    void session.apply(
      [{ kind: "changeSettings", settings: absentWhereEmpty(changed) }],
      typing === undefined ? {} : { typing: `/settings${typing}` },
    );
  return (
    <>
      <InspectorHead
        icon={<IconRoute size={18} stroke={1.75} aria-hidden />}
        name={<h2 className={styles.heading}>{journey.name || "A journey without a name"}</h2>}
        kind={`Journey, ${countOf(journey.steps.length, "step", "steps")}`}
        menu={menu}
      />
      <div className={styles.scroll} tabIndex={-1}>
        <StepSection>
          <JourneyNameField />
          <Textarea
            label="Description"
            data-pointer="/description"
            autosize
            minRows={2}
            maxRows={8}
            value={journey.description ?? ""}
            disabled={readOnly}
            onChange={({ currentTarget }) =>
              void session.apply([{ kind: "describeJourney", description: currentTarget.value || null }], {
                typing: "/description",
              })
            }
          />
          <FieldProblems pointer="/name" />
        </StepSection>
        <ReentrySetting settings={settings} onChange={change} />
        <ExitSetting settings={settings} onChange={change} />
        <PassageSection />
      </div>
    </>
  );
}
