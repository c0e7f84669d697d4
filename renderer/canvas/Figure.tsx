// A number that keeps the room of the digits that it has at the end, so that nothing beside it moves meanwhile.

import { formatCount } from "../ui/format-count.ts";
import styles from "./Figure.module.css";

interface FigureProps {
  readonly count: number;
  readonly final: number;
  /** For whoever reads the screen by program. */
  readonly name: string;
  readonly className?: string | undefined;
}

export function Figure({ count, final, name, className = "" }: FigureProps) {
  return (
    <span className={`${styles.figure} ${className}`} data-figure={name} data-final={formatCount(final)}>
      {formatCount(count)}
    </span>
  );
}
