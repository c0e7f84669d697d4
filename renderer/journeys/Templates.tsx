// What a new journey can start from, each drawn as the graph that it is.

import { UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { MiniGraph } from "../canvas/MiniGraph.tsx";
import { countOf } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./Templates.module.css";
import { useTemplates } from "./use-templates.ts";

export interface TemplatesProps {
  /** null: blank. */
  readonly onCreate: (template: string | null) => void;
}

export function Templates({ onCreate }: TemplatesProps) {
  const { templates, refusal } = useTemplates();
  return (
    <section className={styles.section} aria-labelledby="templates">
      <div className={styles.head}>
        <h2 id="templates" className={styles.title}>
          Start from a template
        </h2>
        <span className={styles.hint}>Each opens as a draft that you can change freely</span>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className={styles.cards}>
        <UnstyledButton className={styles.card} onClick={() => onCreate(null)}>
          <span className={styles.picture}>
            <span className={styles.blank}>
              <IconPlus size={18} stroke={1.75} aria-hidden />
            </span>
          </span>
          <span className={styles.foot}>
            <span className={styles.name}>Blank</span>
            <span className={styles.hint}>1 step</span>
          </span>
        </UnstyledButton>
        {templates.map(({ id, name, description, document }) => (
          <UnstyledButton key={id} className={styles.card} title={description} onClick={() => onCreate(id)}>
            <span className={styles.picture}>
              <MiniGraph journey={document} />
            </span>
            <span className={styles.foot}>
              <span className={styles.name}>{name}</span>
              <span className={styles.hint}>{countOf(document.steps.length, "step", "steps")}</span>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
