import type { Metadata } from "next";
import { DashboardPage } from "../src/dashboard/dashboardPage.tsx";

export const metadata: Metadata = { title: "Apps" };

export default function Page() {
  return <DashboardPage />;
}
