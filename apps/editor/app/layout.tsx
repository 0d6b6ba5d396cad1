import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Frame } from "../src/shell/frame.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Heddle", template: "%s · Heddle" },
  description: "Build server-driven web apps in TypeScript",
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script sets data-theme before React sees the element.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: the theme must stand before the first paint. */}
        <script src="/theme.js" />
      </head>
      <body>
        <Frame>{children}</Frame>
      </body>
    </html>
  );
}
