// The ground of a place beside the journeys: its title, its tabs, what can be done there, and below that what it
// shows. A list lies on the panel; a page of one thing, which has a way back, has its head as a bar and cards on the
// grey ground below.

import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import styles from "./Place.module.css";

export interface PlaceTab {
  /** The tab is the current one on this path and on all below it. */
  readonly path: string;
  readonly label: string;
}

/** The way back to where somebody came from, e.g. from one person to all. */
export interface PlaceCrumb {
  readonly path: string;
  readonly label: string;
}

export interface PlaceProps {
  readonly title: string;
  readonly crumbs?: readonly PlaceCrumb[];
  readonly tabs?: readonly PlaceTab[];
  /** Buttons at the right of the head; one of them primary at most. */
  readonly actions?: ReactNode;
  /** What fills the height scrolls by itself; else the place scrolls, and only the bar of a page of one thing stays. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

export function Place({ title, crumbs = [], tabs = [], actions, fills = false, children }: PlaceProps) {
  return (
    <div className={styles.place} data-fills={fills} data-one={crumbs.length > 0}>
      <header className={styles.head}>
        {crumbs.map(({ path, label }) => (
          <span key={path} className={styles.crumb}>
            <Link href={path}>{label}</Link>
            <span aria-hidden>›</span>
          </span>
        ))}
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        {actions}
      </header>
      {tabs.length > 0 && <Tabs tabs={tabs} label={title} />}
      {crumbs.length > 0 ? <div className={styles.below}>{children}</div> : children}
    </div>
  );
}

function Tabs({ tabs, label }: { readonly tabs: readonly PlaceTab[]; readonly label: string }) {
  const [location] = useLocation();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ path, label: word }) => {
        const isCurrent = location === path || location.startsWith(`${path}/`);
        return (
          <Link key={path} href={path} className={styles.tab} aria-current={isCurrent ? "page" : undefined}>
            {word}
          </Link>
        );
      })}
    </nav>
  );
}
