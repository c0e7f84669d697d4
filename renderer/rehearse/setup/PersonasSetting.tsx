// Which personas take part: all of them, or those that are ticked. They are named by the space, which keeps them apart
// from its people.

import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { host } from "../../host/host.ts";
import styles from "./CohortSection.module.css";
import personas from "./PersonasSetting.module.css";
import type { SetupPartProps } from "./SetupForm.tsx";

export function PersonasSetting({ draft: { personas: chosen }, change }: SetupPartProps) {
  const { data: rows } = useQuery({ queryKey: ["personas", "list"], queryFn: () => host.persona.list() });
  if (rows === undefined) return null;
  const all = rows.map(({ id }) => id);
  const toggle = (id: string): void => {
    const ids = chosen ?? all;
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    // Whoever ticks everybody takes those who come later as well.
    change({ personas: all.every((one) => next.includes(one)) ? null : next });
  };
  return (
    <div className={styles.settings}>
      {rows.length === 0 ? (
        <p className={styles.hint}>
          This space has no personas yet. <Link href="/profiles/personas">Make one</Link>.
        </p>
      ) : (
        <ul className={personas.list} aria-label="Personas who take part">
          {rows.map(({ id, name, about }) => (
            <li key={id}>
              <Checkbox
                size="xs"
                classNames={{ label: personas.label ?? "" }}
                checked={chosen?.includes(id) ?? true}
                onChange={() => toggle(id)}
                label={name}
                description={about === "" ? undefined : about}
              />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>Only personas take part, as they are now; the space’s own people do not.</p>
    </div>
  );
}
