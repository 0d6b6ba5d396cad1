import { Gauge, LogOut, Users } from "lucide-react";
import { useState } from "react";
import { MembersDialog } from "../accounts/members.tsx";
import { api } from "../api/client.ts";
import { initials } from "../design/avatar.tsx";
import { Menu, readableOn } from "../design/index.ts";
import { useSession } from "../shell/sessionGate.tsx";

const installation = {
  id: "installation",
  label: "Installation",
  icon: Gauge,
  run: () => window.location.assign("/installation/"),
};

export function AccountMenu() {
  const { user, mode } = useSession();
  const [members, setMembers] = useState(false);
  if (!user) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={`Account: ${user.name}`}
            className="flex size-6 shrink-0 items-center justify-center rounded-full text-[10px] font-title"
            style={{ background: user.color, color: readableOn(user.color) }}
          >
            {initials(user.name).slice(0, 1)}
          </button>
        }
        entries={
          mode === "open"
            ? [{ id: "who", heading: `${user.name}, on this machine only: no account needed` }, installation]
            : [
                { id: "who", heading: user.email ?? user.name },
                {
                  id: "members",
                  label: "People and invitations",
                  icon: Users,
                  disabled: user.role !== "owner",
                  run: () => setMembers(true),
                },
                { ...installation, disabled: user.role !== "owner" },
                { id: "line", separator: true },
                {
                  id: "out",
                  label: "Sign out",
                  icon: LogOut,
                  run: () => void api.signOut().finally(() => window.location.assign("/login/")),
                },
              ]
        }
      />
      <MembersDialog open={members} onOpenChange={setMembers} />
    </>
  );
}
