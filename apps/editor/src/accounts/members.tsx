import { Copy, Mail, Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Invitation, Member, Role } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import {
  Avatar,
  Button,
  Confirm,
  copyText,
  Dialog,
  IconButton,
  Notice,
  Select,
  SkeletonRows,
  sayFailure,
  TextField,
} from "../design/index.ts";
import { useSession } from "../shell/sessionGate.tsx";

const ROLES: { value: Role; label: string }[] = [
  { value: "owner", label: "Owner" },
  { value: "editor", label: "Editor" },
  { value: "viewer", label: "Viewer" },
];

export function MembersDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="People"
      description="Owners manage people, editors change apps, viewers look at drafts."
      width={560}
    >
      {open ? <Members /> : null}
    </Dialog>
  );
}

function Members() {
  const [members, reloadMembers] = useLoaded(api.members);
  const [invitations, reloadInvitations] = useLoaded(api.invitations);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [invited, setInvited] = useState<Invitation | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const { user } = useSession();
  const [now] = useState(Date.now);
  const change = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await Promise.all([reloadMembers(), reloadInvitations()]);
    } catch (error) {
      sayFailure(error);
    }
  };
  if (members.state === "failed") return <Notice tone="bad">{members.error.message}</Notice>;
  if (members.state === "loading") return <SkeletonRows word="Loading people" />;
  return (
    <div className="flex flex-col gap-5">
      <form
        aria-label="Invite someone"
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void change(async () => {
            setInvited(await api.invite(email, role));
            setEmail("");
          });
        }}
      >
        <div className="flex-1">
          <TextField
            label="Email"
            type="email"
            autoFocus
            required
            placeholder="name@example.com"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        <Select
          label="Role"
          className="!w-28"
          value={role}
          options={ROLES}
          onChange={(value) => setRole(value as Role)}
        />
        <Button type="submit" variant="primary">
          Invite
        </Button>
      </form>
      {invited?.link ? <InvitationLink email={invited.email} link={invited.link} /> : null}
      <ul aria-label="Members" className="divide-y divide-line">
        {members.value.map((member) => (
          <li key={member.userId} className="flex items-center gap-2 py-2">
            <span aria-hidden className="mr-1 flex">
              <Avatar person={member} size={28} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="truncate font-control">
                {member.name}
                {member.userId === user?.id ? <span className="font-normal text-muted"> (you)</span> : null}
              </p>
              <p className="truncate text-small text-muted">{member.email}</p>
            </div>
            <Select
              label={`Role of ${member.name}`}
              className="!w-28"
              value={member.role}
              options={ROLES}
              onChange={(value) => void change(() => api.setRole(member.userId, value as Role))}
            />
            <IconButton icon={Trash2} label={`Remove ${member.name}`} onClick={() => setLeaving(member)} />
          </li>
        ))}
        {invitations.state === "ready"
          ? invitations.value.map((invitation) => (
              <li key={invitation.id} className="flex items-center gap-2 py-2">
                <span
                  aria-hidden
                  className="mr-1 flex size-7 items-center justify-center rounded-full text-muted ring-1 ring-line"
                >
                  <Mail size={14} />
                </span>
                <div className="min-w-0 flex-1">
                  <p className="truncate font-control">{invitation.email}</p>
                  <p className="text-small text-muted">
                    Invited as {invitation.role}, {validity(invitation, now)}
                  </p>
                </div>
                <Button
                  aria-label={`New link for ${invitation.email}`}
                  onClick={() =>
                    void change(async () => setInvited(await api.invite(invitation.email, invitation.role)))
                  }
                >
                  New link
                </Button>
                <IconButton
                  icon={Trash2}
                  label={`Withdraw the invitation of ${invitation.email}`}
                  onClick={() =>
                    void change(async () => {
                      await api.revokeInvitation(invitation.id);
                      setInvited((shown) => (shown?.id === invitation.id ? null : shown));
                    })
                  }
                />
              </li>
            ))
          : null}
      </ul>
      <Confirm
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={`Remove ${leaving?.name ?? ""}?`}
        description="Their open windows close at once. What they have made stays; to come back they need a new invitation."
        action="Remove"
        onConfirm={() => leaving && void change(() => api.removeMember(leaving.userId))}
      />
    </div>
  );
}

/** How long its link still works. */
function validity({ expiresAt }: Invitation, now: number): string {
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return "its link has expired";
  const days = Math.round(left / 86_400_000);
  return days > 1 ? `its link works for ${days} more days` : "its link works for one more day";
}

/** The server keeps no copy that it could show again: whoever lost the link gets a new one. */
function InvitationLink({ email, link }: { email: string; link: string }) {
  return (
    <div className="flex flex-col gap-2 rounded-group bg-good-soft p-3">
      <p>
        Send this link to <span className="font-control">{email}</span>. It works once, for 7 days. Should it
        get lost, make a new one; the one before stops working then.
      </p>
      <div className="flex items-center gap-2">
        <div className="flex-1">
          <TextField
            label={`Invitation link for ${email}`}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className="!bg-panel font-mono"
          />
        </div>
        <Button icon={Copy} onClick={() => void copyText(link, "The link is copied")}>
          Copy link
        </Button>
      </div>
    </div>
  );
}
