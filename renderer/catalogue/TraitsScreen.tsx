// Every trait that people of the space have, or the one that the address names.

import { traitAt } from "./address.ts";
import { TraitList } from "./TraitList.tsx";
import { TraitScreen } from "./TraitScreen.tsx";
import { useAddress } from "./use-address.ts";

export function TraitsScreen() {
  const address = useAddress();
  const path = traitAt(address);
  return path === null ? <TraitList /> : <TraitScreen key={address} address={address} named={path} />;
}
