import { useEffect, useState } from "react";
import type { Shell } from "./shell.tsx";
import { type Toast, type ToastPlace, toastDuration } from "./toasts.ts";

/** One message. It stays while the pointer or the keyboard is on it. */
export function ToastView({ toast, shell }: { toast: Toast; shell: Shell }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const duration = toastDuration(toast);
    if (duration === 0 || isHeld) return;
    // Timers are 32 bits: beyond that they would run at once.
    const timer = setTimeout(() => shell.dismiss(toast.id), Math.min(duration, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [shell, toast, isHeld]);
  const { action, description } = toast;
  return (
    <li
      className="heddle-toast"
      data-kind={toast.kind}
      role={toast.kind === "error" ? "alert" : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="heddle-toast-text">
        {toast.text}
        {description !== undefined && <span className="heddle-toast-description">{description}</span>}
        {toast.place && <Place place={toast.place} shell={shell} />}
      </span>
      {action && (
        <button
          type="button"
          className="heddle-toast-action"
          onClick={() => {
            shell.dismiss(toast.id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="heddle-toast-dismiss"
        aria-label="Dismiss"
        onClick={() => shell.dismiss(toast.id)}
      >
        <svg
          width="14"
          height="14"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </li>
  );
}

/** Only drafts are told of it. */
function Place({ place, shell }: { place: ToastPlace; shell: Shell }) {
  const where = `${place.file}:${place.line}`;
  return (
    <span className="heddle-toast-place">
      {place.text}{" "}
      {shell.openCode ? (
        <button type="button" aria-label={`Open ${where}`} onClick={() => shell.openCode?.(place)}>
          {where}
        </button>
      ) : (
        where
      )}
    </span>
  );
}
