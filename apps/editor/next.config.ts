import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

// The editor's pages are drawn in the browser from the document and the API, so the build is plain files that the
// editor's server sends: no Next.js process idles beside it. `/apps/<id>` is served from `out/apps/_/index.html`.
// `next dev` draws pages on demand, where an export would refuse ids it does not know.
const config: NextConfig = {
  ...(process.env.NODE_ENV === "production" ? { output: "export" as const } : {}),
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  // `npm run typecheck` checks the whole workspace at once.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@heddle/codec",
    "@heddle/compiler",
    "@heddle/components",
    "@heddle/document",
    "@heddle/renderer",
    "@heddle/schema",
    "@heddle/state-engine",
  ],
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
};

export default config;
