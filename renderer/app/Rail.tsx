// The rail on the left: the space on top, then the places of the app. Wide on lists, narrow inside a journey,
// unless the person has chosen otherwise for that kind of screen; narrow in a narrow window, where there is no choice.

import { ActionIcon, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconRoute,
  IconSend,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Link, useRoute } from "wouter";
import styles from "./Rail.module.css";
import { SpaceMenu } from "./SpaceMenu.tsx";
import { usePreferences } from "./use-preferences.ts";

const places = [
  { path: "/journeys", label: "Journeys", icon: IconRoute },
  { path: "/profiles", label: "Profiles", icon: IconUsers },
  { path: "/audiences", label: "Audiences & traits", icon: IconUsersGroup },
  { path: "/destinations", label: "Destinations", icon: IconSend },
] as const;

export function Rail({ screen }: { readonly screen: "lists" | "journey" }) {
  const { preferences, change } = usePreferences();
  const hasRoom = useMediaQuery("(min-width: 800px)", true, { getInitialValueInEffect: false });
  const wide = hasRoom && (preferences?.railWide[screen] ?? screen === "lists");
  const toggle = (): void => void change({ railWide: { ...preferences?.railWide, [screen]: !wide } });
  const Toggle = wide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  const toggleLabel = wide ? "Make the rail narrow" : "Make the rail wide";
  return (
    <nav className={styles.rail} data-wide={wide} data-region="Places" aria-label="Places">
      <SpaceMenu wide={wide} />
      <div className={styles.places}>
        {places.map((place) => (
          <Place key={place.path} {...place} wide={wide} />
        ))}
      </div>
      <div className={styles.foot}>
        <Place path="/settings" label="Settings" icon={IconSettings} wide={wide} />
        {hasRoom && (
          <Tooltip label={toggleLabel} position="right">
            <ActionIcon variant="subtle" color="gray" size={30} aria-label={toggleLabel} onClick={toggle}>
              <Toggle size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </nav>
  );
}

interface PlaceProps {
  readonly path: string;
  readonly label: string;
  readonly icon: typeof IconRoute;
  readonly wide: boolean;
}

function Place({ path, label, icon: Icon, wide }: PlaceProps) {
  const [active] = useRoute(`${path}/*?`);
  return (
    <Tooltip label={label} position="right" disabled={wide}>
      <Link
        href={path}
        className={styles.place}
        data-active={active}
        aria-current={active ? "page" : undefined}
        aria-label={wide ? undefined : label}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        {wide && <span>{label}</span>}
      </Link>
    </Tooltip>
  );
}
