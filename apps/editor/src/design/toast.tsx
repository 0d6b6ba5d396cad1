import { Toaster as Sonner, toast } from "sonner";
import { useTheme } from "./useTheme.ts";

export function Toaster() {
  const theme = useTheme();
  return (
    <Sonner
      theme={theme}
      position="bottom-center"
      gap={8}
      toastOptions={{
        classNames: {
          toast: "!rounded-group !border-line !bg-panel !text-text !shadow-pop !font-sans !text-[13px] !p-3",
          description: "!text-muted",
          actionButton: "!bg-field !text-text !font-control !h-7 !rounded-control !px-2.5",
        },
      }}
    />
  );
}

export interface ToastAction {
  label: string;
  run: () => void;
}

export function say(text: string, action?: ToastAction): void {
  toast(text, action ? { action: { label: action.label, onClick: action.run }, duration: 8000 } : undefined);
}

/** Says what happened and, where known, what to do. */
export function sayFailure(error: unknown): void {
  const cure =
    error instanceof Error && "cure" in error && typeof error.cure === "string" ? error.cure : undefined;
  toast.error(error instanceof Error ? error.message : String(error), { description: cure, duration: 8000 });
}
