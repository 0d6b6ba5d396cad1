import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  /** One sentence that teaches one action. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-6 text-center">
      {Icon ? (
        <span className="mb-1.5 flex size-9 items-center justify-center rounded-group bg-field text-muted">
          <Icon size={16} aria-hidden />
        </span>
      ) : null}
      <p className="font-control">{title}</p>
      {children ? <p className="max-w-60 text-small text-balance text-muted">{children}</p> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
