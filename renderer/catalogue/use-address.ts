// The address of the window as it stands there: names in it are decoded once, by whoever knows where they begin.

import { useLocation } from "wouter";

export function useAddress(): string {
  // Drawn anew when it changes.
  useLocation();
  return window.location.hash.replace(/^#/, "");
}
