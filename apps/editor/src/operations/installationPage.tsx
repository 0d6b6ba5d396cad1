"use client";

import { ArrowLeft } from "lucide-react";
import { api } from "../api/client.ts";
import type { InstallationFigures } from "../api/contract.ts";
import { AccountMenu } from "../dashboard/accountMenu.tsx";
import { Button, EmptyState, Notice, SkeletonRows } from "../design/index.ts";
import { Logo } from "../design/logo.tsx";
import { SessionGate, useSession } from "../shell/sessionGate.tsx";
import { ThemeMenu } from "../shell/themeMenu.tsx";
import { Checks } from "./checks.tsx";
import { ProcessTable } from "./processTable.tsx";
import { useReadings } from "./useReadings.ts";

export function InstallationPage() {
  return (
    <SessionGate>
      <div className="min-h-dvh">
        <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-line bg-panel px-4 sm:px-6">
          <a href="/" className="flex items-center gap-3" aria-label="Apps">
            <Logo />
            <span className="text-[14px] font-title max-sm:sr-only">Heddle</span>
          </a>
          <span className="flex-1" />
          <ThemeMenu />
          <AccountMenu />
        </header>
        <main className="mx-auto w-full max-w-[1120px] px-4 pt-9 pb-16 sm:px-6">
          <a
            href="/"
            className="mb-3 inline-flex items-center gap-1 rounded-control text-muted hover:text-text"
          >
            <ArrowLeft size={14} aria-hidden />
            Apps
          </a>
          <h1 className="mb-5 text-title font-title tracking-[-0.02em]">Installation</h1>
          <Installation />
        </main>
      </div>
    </SessionGate>
  );
}

/** Processes, checks and confinement, for owners. */
function Installation() {
  const { user } = useSession();
  if (user?.role !== "owner")
    return <EmptyState title="This page is for owners">Ask an owner of the workspace how it is.</EmptyState>;
  return <Figures />;
}

function Figures() {
  const { readings, problem, look } = useReadings<InstallationFigures>(async () => {
    const figures = await api.installation();
    return { at: figures.at, figures };
  });
  const newest = readings.at(-1)?.figures;
  return (
    <>
      {problem ? (
        <div className="mb-5">
          <Notice tone="bad" action={<Button onClick={() => void look()}>Try again</Button>}>
            {problem.message}
            {newest ? " What is shown is from before." : ""}
          </Notice>
        </div>
      ) : null}
      {newest ? (
        <>
          <Checks figures={newest} />
          <ProcessTable readings={readings} />
        </>
      ) : problem ? null : (
        <SkeletonRows rows={8} word="Loading figures" />
      )}
    </>
  );
}
