import type { Metadata } from "next";
import { SetupPage } from "../../src/accounts/entryPages.tsx";

export const metadata: Metadata = { title: "Set up" };

export default function Page() {
  return <SetupPage />;
}
