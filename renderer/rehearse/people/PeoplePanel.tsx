// Who is at the selected step, who took the chosen connection, or who is in the journey, at the playhead.

import { Button, Tooltip } from "@mantine/core";
import { IconHelpCircle, IconUsers } from "@tabler/icons-react";
import type { StepId } from "../../../shared/base/ids.ts";
import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { StepIcon } from "../../canvas/StepIcon.tsx";
import { stepTypeNames } from "../../canvas/step-type-names.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { ListControls } from "./ListControls.tsx";
import { ListRefusal } from "../../lists/ListRefusal.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import { PeopleRows } from "./PeopleRows.tsx";
import styles from "./PeoplePanel.module.css";
import { ScopeTabs } from "./ScopeTabs.tsx";
import { shownSide } from "./shown-rehearsal.ts";
import { StepDefinition } from "./StepDefinition.tsx";
import { useShownPart } from "../../lists/use-paged-list.ts";
import { type PeopleList, usePeopleList } from "./use-people-list.ts";

export function PeoplePanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const list = usePeopleList(rehearsing);
  const step = list.opened.journey.steps.find(({ id }) => id === rehearsing.step);
  return (
    <section className={styles.panel} aria-label="People">
      <Head rehearsing={rehearsing} list={list} step={step} />
      <div className={styles.about}>
        {step !== undefined && <StepDefinition step={step} rehearsing={rehearsing} />}
        <ScopeTabs rehearsing={rehearsing} step={step} />
        <ListControls
          list={list}
          scope={rehearsing.scope}
          names={rehearsing.names}
          playhead={rehearsing.playhead}
        />
      </div>
      <ListRefusal pages={list.pages} className={styles.refusal} />
      {/* Another list begins at its top. */}
      <PeopleRows key={JSON.stringify(rehearsing.scope)} rehearsing={rehearsing} list={list} step={step} />
    </section>
  );
}

interface HeadProps {
  readonly rehearsing: Rehearsing;
  readonly list: PeopleList;
  /** Undefined: the journey as a whole, or a step that only the other rehearsal has. */
  readonly step: Step | undefined;
}

function Head({ rehearsing, list, step }: HeadProps) {
  const { scope, selectStep, opened, other } = rehearsing;
  const side = shownSide(rehearsing);
  const beside = side === null ? "" : ` in ${side}`;
  if (rehearsing.step === null)
    return (
      <PanelHead
        icon={<IconUsers size={18} stroke={1.75} aria-hidden />}
        title={`${list.opened.origin === "personas" ? "Personas" : "People"}${beside}`}
        kind={list.opened.journey.name}
        onClose={null}
        closeLabel=""
      />
    );
  const known =
    step ??
    [opened, other].flatMap((one) => one?.journey.steps ?? []).find(({ id }) => id === rehearsing.step);
  return (
    <PanelHead
      icon={known === undefined ? null : <StepIcon type={known.type} />}
      title={known?.name ?? rehearsing.step}
      kind={known === undefined ? "" : `${stepTypeNames[known.type]}${beside}`}
      onClose={() => selectStep(null)}
      closeLabel="Back to the people of the whole journey"
    >
      {step !== undefined && scope.of !== "journey" && (
        <WhyButton rehearsing={rehearsing} list={list} step={step.id} />
      )}
    </PanelHead>
  );
}

/** Asks about whoever was picked here last, else about the first of the list. */
function WhyButton({ rehearsing, list, step }: Omit<HeadProps, "step"> & { readonly step: StepId }) {
  const { person } = rehearsing;
  const asked = useShownPart(list.pages, ({ answer }) => askedAbout(person, answer));
  const label = asked === null ? "There is nobody to ask about" : `Why is ${asked.name} here?`;
  return (
    <Tooltip label={label}>
      <Button
        size="sm"
        variant="default"
        className={styles.why ?? ""}
        leftSection={<IconHelpCircle size={16} stroke={1.75} aria-hidden />}
        aria-disabled={asked === null}
        data-off={asked === null}
        onClick={() => {
          if (asked !== null) rehearsing.ask({ about: "step", userId: asked.userId, step });
        }}
      >
        Why?
      </Button>
    </Tooltip>
  );
}

function askedAbout(
  person: string | null,
  answer: PeopleList["pages"]["shown"]["answer"],
): Pick<PersonInList, "userId" | "name"> | null {
  const listed = [...(answer?.pages.values() ?? [])].flatMap(({ people }) => people);
  return (
    listed.find(({ userId }) => userId === person) ?? answer?.pages.get(0)?.people[0] ?? listed[0] ?? null
  );
}
