// An outlet under another name; without one the key is absent, as in the file.

import type { Outlet } from "../../shared/journey/journey.ts";

export function namedOutlet<O extends Outlet>(outlet: O, name: string | undefined): O {
  if (name !== undefined) return { ...outlet, name };
  const { name: _gone, ...rest } = outlet;
  return rest as O;
}
