// Which audience takes part: those who are its members at publication.

import { NativeSelect } from "@mantine/core";
import type { Definitions } from "../../../shared/people/definitions.ts";
import styles from "./CohortSection.module.css";
import type { SetupPartProps } from "./SetupForm.tsx";

interface AudienceSettingProps extends SetupPartProps {
  readonly definitions: Definitions;
}

export function AudienceSetting({ draft, change, definitions: { audiences } }: AudienceSettingProps) {
  const known = audiences.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <div className={styles.settings}>
      {known.length === 0 ? (
        <p className={styles.hint}>This space has no audiences yet.</p>
      ) : (
        <NativeSelect
          size="sm"
          aria-label="Audience"
          data={[...(draft.audience === null ? [{ value: "", label: "Choose one" }] : []), ...known]}
          value={draft.audience ?? ""}
          onChange={({ currentTarget }) => change({ audience: currentTarget.value })}
        />
      )}
      <p className={styles.hint}>Its members at publication.</p>
    </div>
  );
}
