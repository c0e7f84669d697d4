// Zones as this window knows them: the person's own, all that can be named, and whether a text is one.

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const allZones = (): readonly string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** As the host judges: UTC, an offset such as "+02:00", or a name. */
export function isZone(zone: string): boolean {
  if (/^[+-]([01][0-9]|2[0-3]):[0-5][0-9]$/.test(zone) || zone === "Z") return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
