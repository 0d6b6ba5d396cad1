import type { Metadata } from "next";
import { InstallationPage } from "../../src/operations/installationPage.tsx";

export const metadata: Metadata = { title: "Installation" };

export default function Page() {
  return <InstallationPage />;
}
