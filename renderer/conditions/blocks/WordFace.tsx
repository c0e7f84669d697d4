// What is seen of a word: its icon, its text, and a sign that there is more to choose.

import { IconChevronDown, IconDots, IconPlus } from "@tabler/icons-react";
import { WordIcon } from "../picker/WordIcon.tsx";
import type { TokenIcon } from "../words/clause-token.ts";
import styles from "./Word.module.css";

export interface WordFaceProps {
  readonly text: string;
  readonly look: "data" | "grammar" | "add" | "menu";
  readonly icon?: TokenIcon | null;
  readonly hasChevron?: boolean;
}

export function WordFace({ text, look, icon = null, hasChevron = false }: WordFaceProps) {
  if (look === "menu") return <IconDots size={16} stroke={1.75} aria-hidden />;
  return (
    <>
      {look === "add" && <IconPlus size={14} stroke={1.75} aria-hidden />}
      {icon !== null && <WordIcon icon={icon} />}
      <span className={styles.text} dir="auto">
        {text}
      </span>
      {hasChevron && <IconChevronDown size={14} stroke={1.75} aria-hidden />}
    </>
  );
}
