// Work on the people of the space, told at the bottom with a way to cancel it, for as long as the screen that shows it
// is not the one in view.

import { notifications } from "@mantine/notifications";
import type { DataProgress } from "../../shared/api/host-contract.ts";
import { ProgressLine } from "./ProgressLine.tsx";

const leastPauseMs = 200;

export class WorkNotice {
  readonly #title: string;
  readonly #onCancel: () => void;
  #id: string | undefined;
  #shownMs = Number.NEGATIVE_INFINITY;

  constructor(title: string, onCancel: () => void) {
    this.#title = title;
    this.#onCancel = onCancel;
  }

  show(progress: DataProgress | null): void {
    const nowMs = performance.now();
    if (this.#id !== undefined && nowMs - this.#shownMs < leastPauseMs) return;
    this.#shownMs = nowMs;
    const message = <ProgressLine title={this.#title} progress={progress} onCancel={this.#onCancel} />;
    const notice = { message, autoClose: false, withCloseButton: false, withBorder: true } as const;
    if (this.#id === undefined) this.#id = notifications.show(notice);
    else notifications.update({ id: this.#id, ...notice });
  }

  hide(): void {
    if (this.#id === undefined) return;
    notifications.hide(this.#id);
    this.#id = undefined;
  }
}
