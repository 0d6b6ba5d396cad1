import { Button } from "../button/component.tsx";
import type { Color } from "../style/colors.ts";

/** What a dialog asks that has to be answered: the two words, and what the first of them does. */
export interface AlertQuestion {
  confirmLabel: string;
  cancelLabel: string;
  color: Color;
  onConfirm: (() => void) | undefined;
}

/** The safe answer has the keyboard when the dialog opens (modal.tsx), so that nothing is lost by pressing Enter too soon. */
export function AlertButtons({ alert, onClose }: { alert: AlertQuestion; onClose(): void }) {
  return (
    <>
      <Button data-safe="" label={alert.cancelLabel} variant="outline" color="neutral" onClick={onClose} />
      <Button
        label={alert.confirmLabel}
        color={alert.color}
        onClick={() => {
          alert.onConfirm?.();
          onClose();
        }}
      />
    </>
  );
}
