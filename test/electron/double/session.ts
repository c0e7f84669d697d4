// The double of a session: keeps the handlers that it is given, for a test to ask.

type Handler = (...args: readonly unknown[]) => unknown;

export class SessionDouble {
  readonly handlers = new Map<"request" | "check" | "device", Handler>();

  setPermissionRequestHandler(handler: Handler): void {
    this.handlers.set("request", handler);
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.handlers.set("check", handler);
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.handlers.set("device", handler);
  }
}
