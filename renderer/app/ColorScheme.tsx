// Light, dark or as the system: follows the preference, which other windows may change too.

import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { usePreferences } from "./use-preferences.ts";

export function ColorScheme() {
  const { preferences } = usePreferences();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = preferences?.colorScheme;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  return null;
}
