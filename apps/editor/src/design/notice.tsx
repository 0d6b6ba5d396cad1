import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  info: { icon: Info, className: "bg-field text-text" },
  warn: { icon: TriangleAlert, className: "bg-warn-soft text-warn" },
  bad: { icon: CircleAlert, className: "bg-bad-soft text-bad" },
} as const;

/** What happened, what is safe, what to do. */
export function Notice({
  tone = "info",
  children,
  action,
}: {
  tone?: keyof typeof TONES;
  children: ReactNode;
  action?: ReactNode;
}) {
  const { icon: Icon, className } = TONES[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={clsx("flex items-start gap-2 rounded-group px-3 py-2", className)}
    >
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      {/* Where there is little room, the button stands below the words. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-2">
        <div className="min-w-40 flex-1 text-pretty">{children}</div>
        {action}
      </div>
    </div>
  );
}
