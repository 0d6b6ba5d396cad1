import { Button, Logo } from "../design/index.ts";

/** In the place of a whole page that cannot be shown: what happened, what to do. Looks like the page for unknown addresses. */
export function FailurePage({
  title,
  error,
  onRetry,
  home = false,
}: {
  title: string;
  error: Error;
  onRetry?: () => void;
  /** With a way back to all apps. */
  home?: boolean;
}) {
  const cure = "cure" in error && typeof error.cure === "string" ? error.cure : null;
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6">
      <Logo size={32} />
      <div role="alert" className="flex flex-col gap-1">
        <h1 className="text-title font-title tracking-[-0.02em]">{title}</h1>
        <p className="text-muted">{cure ? `${error.message} ${cure}` : error.message}</p>
      </div>
      <div className="flex items-center gap-4">
        {onRetry ? (
          <Button size="page" onClick={onRetry}>
            Try again
          </Button>
        ) : null}
        {home ? (
          <a
            href="/"
            className="rounded-control font-control text-accent-text underline-offset-2 hover:underline"
          >
            Back to all apps
          </a>
        ) : null}
      </div>
    </main>
  );
}
