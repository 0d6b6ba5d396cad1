/** What `npm start` is told. */
export interface Options {
  help: boolean;
  port: number;
  runtimePort: number;
  /** Processes that serve apps. */
  nodes: number;
  host: string;
  data: string;
  databaseUrl: string | null;
  publicUrl: string;
  appsDomain: string;
}

export const USAGE: string;
export function readOptions(
  args: string[],
  environment: Record<string, string | undefined>,
  folder: string,
): Options;
export function reachNotice(
  options: Pick<Options, "host" | "port" | "runtimePort" | "publicUrl" | "appsDomain">,
): string | null;
