// What a place that shows people says while the space has none: where they can come from. Dropping a file is heard by
// the whole window.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./NoPeopleYet.module.css";

export function NoPeopleYet() {
  return (
    <EmptyState sentence="No people yet. Drag a file here, or generate sample people.">
      <div className={styles.ways}>
        <Button component={Link} href="/profiles/import">
          Import files
        </Button>
        <Button component={Link} href="/profiles/generate" variant="default">
          Generate sample people
        </Button>
      </div>
    </EmptyState>
  );
}
