// A place to drop files on, and the button that chooses them. The drop itself is heard by the whole window.

import { IconFileUpload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { carriesFiles } from "../files/dropped-files.ts";
import { AddFiles } from "./AddFiles.tsx";
import styles from "./DropArea.module.css";

export function DropArea() {
  const isOver = useFilesOver();
  return (
    <section className={styles.area} data-over={isOver} aria-label="Give files">
      <IconFileUpload size={28} stroke={1.5} className={styles.icon} aria-hidden />
      <p className={styles.sentence}>Drop files with people’s messages here.</p>
      <AddFiles label="Choose files" isPrimary />
      <p className={styles.hint}>
        JSON Lines, JSON, or tables separated by commas, tabs, semicolons or spaces; also compressed as .gz.
        Nothing is written before you have seen what will arrive.
      </p>
    </section>
  );
}

/** Whether somebody holds files over the window. */
function useFilesOver(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (): void => setIsOver(false);
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
