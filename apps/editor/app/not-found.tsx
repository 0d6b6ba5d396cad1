import type { Metadata } from "next";
import { Logo } from "../src/design/logo.tsx";

export const metadata: Metadata = { title: "Not found" };

/** What the server sends for every address that it does not know. */
export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6">
      <Logo size={32} />
      <div className="flex flex-col gap-1">
        <h1 className="text-title font-title tracking-[-0.02em]">There is nothing at this address</h1>
        <p className="text-muted">The link may be old, or a letter of it may be missing.</p>
      </div>
      <a
        href="/"
        className="w-fit rounded-control font-control text-accent-text underline-offset-2 hover:underline"
      >
        Back to all apps
      </a>
    </main>
  );
}
