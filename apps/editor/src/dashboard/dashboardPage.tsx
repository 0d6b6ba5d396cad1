"use client";

import { SessionGate } from "../shell/sessionGate.tsx";
import { Dashboard } from "./dashboard.tsx";

export function DashboardPage() {
  return (
    <SessionGate>
      <Dashboard />
    </SessionGate>
  );
}
