// Who takes part: one kind of cohort, each with how many people it has, and the settings of the chosen one below it.

import { Radio } from "@mantine/core";
import type { ReactNode } from "react";
import type { AudienceId } from "../../../shared/base/ids.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import { formatCount } from "../../ui/format-count.ts";
import { cohortWords } from "../rehearsals/cohort-words.ts";
import { AudienceSetting } from "./AudienceSetting.tsx";
import styles from "./CohortSection.module.css";
import { MadeUpSetting } from "./MadeUpSetting.tsx";
import { PersonasSetting } from "./PersonasSetting.tsx";
import { PeopleSetting } from "./PeopleSetting.tsx";
import { SampleSetting } from "./SampleSetting.tsx";
import type { CohortKind } from "./setup-draft.ts";
import type { SetupPartProps } from "./SetupForm.tsx";
import form from "./SetupForm.module.css";
import type { Estimate } from "./use-estimate.ts";

interface CohortSectionProps extends SetupPartProps {
  readonly definitions: Definitions;
  readonly estimate: Estimate;
}

export function CohortSection({ definitions, estimate, ...part }: CohortSectionProps) {
  const { draft, change, problemOf } = part;
  const refusal =
    estimate.refusal === null ? null : `${estimate.refusal.happened} ${estimate.refusal.remedy}`;
  const problem = problemOf("cohort") ?? refusal;
  const kinds: readonly CohortKind[] = [
    "everyone",
    "audience",
    "sample",
    "people",
    ...(draft.found === null ? [] : ["found" as const]),
    "generated",
    "personas",
  ];
  return (
    <section className={form.section}>
      <h3 id="who-takes-part">Who takes part</h3>
      <Radio.Group
        aria-labelledby="who-takes-part"
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as CohortKind })}
      >
        <div className={styles.kinds}>
          {kinds.map((kind) => (
            <div key={kind} className={styles.kind} data-chosen={draft.kind === kind}>
              <div className={styles.row}>
                <Radio
                  size="xs"
                  classNames={{ label: styles.label ?? "" }}
                  value={kind}
                  label={words[kind]}
                />
                <Count kind={kind} part={part} estimate={estimate} />
              </div>
              {draft.kind === kind && settingOf(kind, part, definitions)}
            </div>
          ))}
        </div>
      </Radio.Group>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

const words: Readonly<Record<CohortKind, string>> = {
  everyone: "Everyone",
  audience: "An audience",
  sample: "A sample",
  people: "Named people",
  found: "People of a list",
  generated: "Made-up people",
  personas: "Personas",
};

function settingOf(kind: CohortKind, part: SetupPartProps, definitions: Definitions): ReactNode {
  switch (kind) {
    case "everyone":
      return null;
    case "audience":
      return <AudienceSetting {...part} definitions={definitions} />;
    case "sample":
      return <SampleSetting {...part} />;
    case "people":
      return <PeopleSetting {...part} />;
    case "found": {
      const { found } = part.draft;
      const { audience } = definitionNames(definitions);
      return found === null ? null : (
        <p className={styles.found}>
          {cohortWords(found, { audience: (id: AudienceId) => audience(id) })}, of rehearsal {found.rehearsal}
        </p>
      );
    }
    case "generated":
      return <MadeUpSetting {...part} />;
    case "personas":
      return <PersonasSetting {...part} />;
  }
}

interface CountProps {
  readonly kind: CohortKind;
  readonly part: SetupPartProps;
  readonly estimate: Estimate;
}

/** Of the chosen kind, what the host says; of the others, what is known without asking. */
function Count({ kind, part: { draft, defaults }, estimate }: CountProps) {
  const known: Partial<Record<CohortKind, number | null>> = {
    everyone: defaults.people,
    sample: draft.sampleSize === null ? null : Math.min(draft.sampleSize, defaults.people),
    people: draft.userIds.length,
    generated: draft.madeUpPeople,
    personas: draft.personas === null ? null : draft.personas.length,
  };
  const isAsked = kind === draft.kind && estimate.refusal === null;
  const told = isAsked ? (estimate.value?.people ?? null) : null;
  // Until the answer is there, what is known stays better than what was told of another choice.
  const count = estimate.stale ? (known[kind] ?? told) : (told ?? known[kind] ?? null);
  if (count === null || count === 0) return null;
  return (
    <span className={styles.count} data-stale={isAsked && estimate.stale} aria-live="polite">
      {formatCount(count)}
    </span>
  );
}
