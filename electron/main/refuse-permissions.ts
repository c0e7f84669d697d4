// The window needs no permission of any kind: all are refused, those that are asked for and those that are only
// looked up, and every device.

import type { Session } from "electron";

export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
