"use client";

import { type ReactNode, useEffect } from "react";
import { onThemeChange } from "../design/theme.ts";
import { Toaster } from "../design/toast.tsx";
import { TooltipProvider } from "../design/tooltip.tsx";

/** What every screen has: tooltips, toasts, and the theme kept in step with the system's. */
export function Frame({ children }: { children: ReactNode }) {
  useEffect(() => onThemeChange(() => {}), []);
  return (
    <TooltipProvider>
      {children}
      <Toaster />
    </TooltipProvider>
  );
}
