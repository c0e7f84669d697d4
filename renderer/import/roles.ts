// What a column can become, in words and pictures.

import {
  IconBolt,
  IconClock,
  IconHash,
  IconId,
  IconPhoneCall,
  IconTag,
  IconUser,
  IconUserQuestion,
} from "@tabler/icons-react";
import type { Role } from "./mapping-draft.ts";

interface RoleWords {
  readonly label: string;
  readonly icon: typeof IconUser | null;
}

export const roleWords: Readonly<Record<Role, RoleWords>> = {
  userId: { label: "User", icon: IconUser },
  anonymousId: { label: "Anonymous id", icon: IconUserQuestion },
  messageId: { label: "Message id", icon: IconHash },
  timestamp: { label: "Time", icon: IconClock },
  event: { label: "Event name", icon: IconBolt },
  type: { label: "Call", icon: IconPhoneCall },
  property: { label: "Property", icon: IconTag },
  trait: { label: "Trait", icon: IconId },
  ignore: { label: "Not imported", icon: null },
};

export const roles = Object.keys(roleWords) as readonly Role[];
