"use client";

import { useSyncExternalStore } from "react";
import { api } from "../api/client.ts";
import { EntryForm } from "./entryForm.tsx";

const PASSWORD = { name: "password", label: "Password", type: "password" as const, minLength: 10 };

const never = () => () => {};

/** A parameter of the address; empty while the page is drawn on the server. */
function useParameter(name: string): string {
  return useSyncExternalStore(
    never,
    () => new URLSearchParams(window.location.search).get(name) ?? "",
    () => "",
  );
}

/** Only an address of this site: `//elsewhere` and whole URLs lead home. */
function safeReturn(to: string): string {
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

export function LoginPage() {
  const to = useParameter("to");
  return (
    <EntryForm
      title="Sign in"
      explanation="to your Heddle workspace"
      action="Sign in"
      fields={[
        { name: "email", label: "Email", type: "email", autoComplete: "username" },
        { ...PASSWORD, autoComplete: "current-password", minLength: 1 },
      ]}
      onSubmit={async ({ email, password }) => {
        await api.signIn(email!, password!);
        window.location.assign(safeReturn(to));
      }}
    />
  );
}

export function SetupPage() {
  const token = useParameter("token");
  return (
    <EntryForm
      key={token}
      title="Set up Heddle"
      explanation="Make the owner's account. The set-up token stands in the server's log; it works once."
      action="Create account"
      fields={[
        { name: "token", label: "Set-up token", initial: token },
        { name: "name", label: "Your name", autoComplete: "name" },
        { name: "email", label: "Email", type: "email", autoComplete: "username" },
        { ...PASSWORD, autoComplete: "new-password", hint: "At least 10 characters" },
      ]}
      onSubmit={async (values) => {
        await api.setUp(values.token!, values.name!, values.email!, values.password!);
        window.location.assign("/");
      }}
    />
  );
}

export function InvitePage() {
  const token = useParameter("token");
  return (
    <EntryForm
      title="Join the workspace"
      explanation="Choose your name and a password. If you are in another workspace here, write the password you have there."
      action="Join"
      fields={[
        { name: "name", label: "Your name", autoComplete: "name" },
        { ...PASSWORD, autoComplete: "new-password", hint: "At least 10 characters" },
      ]}
      onSubmit={async ({ name, password }) => {
        await api.acceptInvitation(token, name!, password!);
        window.location.assign("/");
      }}
    />
  );
}
