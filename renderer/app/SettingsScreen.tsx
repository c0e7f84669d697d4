// Preferences of the person, and what this program is.

import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./SettingsScreen.module.css";
import { usePreferences } from "./use-preferences.ts";
import { useSpace } from "./use-space.ts";

const schemes = [
  { value: "auto", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function SettingsScreen() {
  const { preferences, change } = usePreferences();
  const space = useSpace();
  const { data: about, error } = useQuery({ queryKey: ["about"], queryFn: () => host.host.about() });
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Settings</h1>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      <section className={styles.row}>
        <div>
          <h2 className={styles.label}>Appearance</h2>
          <p className={styles.hint}>Light, dark, or as the system is.</p>
        </div>
        <SegmentedControl
          aria-label="Appearance"
          data={[...schemes]}
          value={preferences?.colorScheme ?? "auto"}
          onChange={(colorScheme) => void change({ colorScheme })}
        />
      </section>
      <section className={styles.row}>
        <div>
          <h2 className={styles.label}>This space</h2>
          <p className={styles.path}>{space?.path}</p>
        </div>
      </section>
      <section className={styles.row}>
        <div>
          <h2 className={styles.label}>Rehearse {about?.version}</h2>
          <p className={styles.hint}>
            {about?.kind === "browser"
              ? "Runs in the browser, served by this computer to itself alone. Nothing leaves it."
              : "Runs on this computer alone. Nothing leaves it."}
          </p>
        </div>
      </section>
    </div>
  );
}
