// The zones that times can be in, as people look for them.

const offsets = ["-08:00", "-05:00", "+00:00", "+01:00", "+02:00", "+03:00", "+05:30", "+08:00", "+09:00"];

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** UTC and the person's own first; `used` is among them, whatever it is. */
export function timeZones(used: string): readonly string[] {
  return [...new Set(["UTC", ownZone(), used, ...Intl.supportedValuesOf("timeZone"), ...offsets])];
}
