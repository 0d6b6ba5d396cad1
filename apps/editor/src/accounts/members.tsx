import { Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Role } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import {
  Button,
  Dialog,
  IconButton,
  Notice,
  Select,
  SkeletonRows,
  say,
  sayFailure,
  TextField,
} from "../design/index.ts";

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
      description="Editors change apps; viewers look at drafts."
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
          void change(() => api.invite(email, role)).then(() => setEmail(""));
        }}
      >
        <div className="flex-1">
          <TextField
            label="Email"
            type="email"
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
      <ul aria-label="Members" className="divide-y divide-line">
        {members.value.map((member) => (
          <li key={member.userId} className="flex items-center gap-2 py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate font-control">{member.name}</p>
              <p className="truncate text-small text-muted">{member.email}</p>
            </div>
            <Select
              label={`Role of ${member.name}`}
              className="!w-28"
              value={member.role}
              options={ROLES}
              onChange={(value) => void change(() => api.setRole(member.userId, value as Role))}
            />
            <IconButton
              icon={Trash2}
              label={`Remove ${member.name}`}
              onClick={() => void change(() => api.removeMember(member.userId))}
            />
          </li>
        ))}
        {invitations.state === "ready"
          ? invitations.value.map((invitation) => (
              <li key={invitation.id} className="flex items-center gap-2 py-2">
                <div className="min-w-0 flex-1">
                  <p className="truncate font-control">{invitation.email}</p>
                  <p className="text-small text-muted">invited as {invitation.role}</p>
                </div>
                {invitation.link ? (
                  <IconButton
                    icon={Copy}
                    label={`Copy the invitation link for ${invitation.email}`}
                    onClick={() =>
                      void navigator.clipboard
                        .writeText(invitation.link!)
                        .then(() => say("The link is copied"))
                    }
                  />
                ) : null}
                <IconButton
                  icon={Trash2}
                  label={`Withdraw the invitation of ${invitation.email}`}
                  onClick={() => void change(() => api.revokeInvitation(invitation.id))}
                />
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}
