/** The version of lucide-react whose icons are served; part of their address, because they are cached for ever. */
export const LUCIDE_VERSION = "1.75.0";
