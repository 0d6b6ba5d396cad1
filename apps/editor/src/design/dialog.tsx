import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix, AlertDialog as RadixAlert } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

const OVERLAY = "fixed inset-0 z-40 bg-[rgb(14_15_18/0.38)] animate-appear";
const CONTENT =
  "fixed top-[14vh] left-1/2 z-40 max-h-[76vh] w-[calc(100vw-32px)] -translate-x-1/2 overflow-hidden rounded-card bg-panel shadow-pop ring-1 ring-line animate-appear flex flex-col";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** CSS pixels. */
  width?: number;
  children: ReactNode;
  footer?: ReactNode;
}

/** Who opens a dialog with a field wants to write; else the keyboard begins at the first thing in it, which closes it. */
function focusField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLInputElement | HTMLTextAreaElement>(
    "textarea, input:not([type=file], [type=checkbox], [type=radio], [type=hidden], [readonly], [disabled])",
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = 480,
  children,
  footer,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={OVERLAY} />
        <Radix.Content
          className={CONTENT}
          style={{ maxWidth: width }}
          onOpenAutoFocus={focusField}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-[15px] leading-6 font-heading">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="text-muted">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-mr-1.5 rounded-control p-1.5 text-muted hover:bg-field hover:text-text"
            >
              <X size={16} aria-hidden />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What happens, and what is safe. */
  description: string;
  /** A verb: "Delete page". */
  action: string;
  onConfirm: () => void;
}

export function Confirm({ open, onOpenChange, title, description, action, onConfirm }: ConfirmProps) {
  return (
    <RadixAlert.Root open={open} onOpenChange={onOpenChange}>
      <RadixAlert.Portal>
        <RadixAlert.Overlay className={OVERLAY} />
        <RadixAlert.Content className={clsx(CONTENT, "px-5 py-4")} style={{ maxWidth: 420 }}>
          <RadixAlert.Title className="text-[15px] leading-6 font-heading">{title}</RadixAlert.Title>
          <RadixAlert.Description className="mt-1 text-muted">{description}</RadixAlert.Description>
          <div className="mt-5 flex justify-end gap-2">
            <RadixAlert.Cancel asChild>
              <Button>Cancel</Button>
            </RadixAlert.Cancel>
            <RadixAlert.Action asChild>
              <Button variant="danger" onClick={onConfirm}>
                {action}
              </Button>
            </RadixAlert.Action>
          </div>
        </RadixAlert.Content>
      </RadixAlert.Portal>
    </RadixAlert.Root>
  );
}
