/**
 * Leaving a field can show a message, which moves what stands below it. If that happened between the press and the release of a pointer
 * on a button there, the button would not be under the pointer any more, and nothing would be clicked.
 */

let isPressed = false;
let waiting: (() => void)[] = [];
let watchers = 0;

function press(): void {
  isPressed = true;
}

function release(): void {
  isPressed = false;
  // After the click that follows the release.
  setTimeout(() => {
    const all = waiting;
    waiting = [];
    for (const run of all) run();
  });
}

/** Call what this gives when nobody asks any more. */
export function watchPresses(): () => void {
  watchers += 1;
  if (watchers === 1) {
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
  }
  return () => {
    watchers -= 1;
    if (watchers > 0) return;
    document.removeEventListener("pointerdown", press, true);
    document.removeEventListener("pointerup", release, true);
    document.removeEventListener("pointercancel", release, true);
    isPressed = false;
  };
}

/** Runs something now, or when the pointer that is down has been released. */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}
