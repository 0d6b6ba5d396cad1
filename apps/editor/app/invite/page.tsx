import type { Metadata } from "next";
import { InvitePage } from "../../src/accounts/entryPages.tsx";

export const metadata: Metadata = { title: "Join" };

export default function Page() {
  return <InvitePage />;
}
