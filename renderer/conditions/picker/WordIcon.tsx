// The icon of what a name stands for.

import {
  IconBolt,
  IconDeviceMobile,
  IconFileText,
  IconSum,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from "@tabler/icons-react";
import type { TokenIcon } from "../words/clause-token.ts";

const icons: Readonly<Record<TokenIcon, TablerIcon>> = {
  event: IconBolt,
  page: IconFileText,
  screen: IconDeviceMobile,
  trait: IconUser,
  computedTrait: IconSum,
  audience: IconUsersGroup,
};

export function WordIcon({ icon }: { readonly icon: TokenIcon }) {
  const Icon = icons[icon];
  return <Icon size={14} stroke={1.5} aria-hidden style={{ flex: "none" }} />;
}
