import { createContext, type ReactNode, useContext, useEffect } from "react";
import { api } from "../api/client.ts";
import type { SessionInfo } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { Skeleton, useDelayed } from "../design/index.ts";
import { FailurePage } from "./failurePage.tsx";

const SessionContext = createContext<SessionInfo | null>(null);

/** Who is here; only inside a SessionGate. */
export function useSession(): SessionInfo {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of a SessionGate");
  return session;
}

/** Where someone must go first, or null when they may stay. */
function gateAddress(session: SessionInfo, here: string): string | null {
  if (session.mode === "setup") return "/setup/";
  if (session.mode === "accounts" && !session.user) return `/login/?to=${encodeURIComponent(here)}`;
  return null;
}

/** Shows its children to those who may be here, and sends the others to set-up or sign-in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [loaded, reload] = useLoaded(api.session);
  const address =
    loaded.state === "ready"
      ? gateAddress(loaded.value, typeof window === "undefined" ? "/" : window.location.pathname)
      : null;
  useEffect(() => {
    if (address) window.location.replace(address);
  }, [address]);
  if (loaded.state === "failed")
    return <FailurePage title="Heddle cannot be opened" error={loaded.error} onRetry={() => void reload()} />;
  if (loaded.state === "loading" || address) return <Opening />;
  return <SessionContext.Provider value={loaded.value}>{children}</SessionContext.Provider>;
}

function Opening() {
  const shown = useDelayed(150);
  return (
    <div role="status" aria-label="Opening" className="p-4">
      {shown ? <Skeleton className="h-6 w-40" /> : null}
    </div>
  );
}
