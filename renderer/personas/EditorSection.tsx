// One part of the editor of a persona, under its heading.

import type { ReactNode } from "react";
import { Card } from "../ui/Card.tsx";
import styles from "./EditorSection.module.css";

interface EditorSectionProps {
  readonly title: string;
  /** A sentence; "" for none. */
  readonly hint: string;
  /** What is added here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export const EditorSection = ({ title, hint, action, children }: EditorSectionProps) => (
  <Card title={title} actions={action} isPadded>
    {hint !== "" && <p className={styles.hint}>{hint}</p>}
    {children}
  </Card>
);
