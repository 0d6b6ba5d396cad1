import { SERVER_MODULE_FILE } from "@heddle/state-engine/program";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** One frame of an app's own code, as its author wrote it. Line and column count from 1. */
export interface AppFrame {
  file: string;
  line: number;
  column: number;
  /** The function's name, when the engine knew it. */
  name: string | null;
}

const maps = new Map<string, TraceMap>();
const MAPS_KEPT = 20;

/**
 * Turns a V8 stack of the server module into frames of the app's TypeScript; frames of the engine and of generated code are left out.
 */
export function mapStack(program: { hash: string; sourceMap: string }, stack: string): AppFrame[] {
  const map = traceMap(program);
  const frames: AppFrame[] = [];
  for (const line of stack.split("\n")) {
    const match = /^\s*at (?:(?:async )?(.+?) \()?(?:file:\/\/)?([^()\s]*?):(\d+):(\d+)\)?\s*$/.exec(line);
    if (!match?.[2]?.endsWith(SERVER_MODULE_FILE)) continue;
    const position = originalPositionFor(map, { line: Number(match[3]), column: Number(match[4]) - 1 });
    if (position.source === null || position.line === null) continue;
    const file = position.source.replace(/^app:/, "").replace(/^\/+/, "");
    if (file.endsWith("heddle-entry.ts")) continue;
    frames.push({ file, line: position.line, column: position.column + 1, name: match[1] ?? null });
  }
  return frames;
}

function traceMap(program: { hash: string; sourceMap: string }): TraceMap {
  const known = maps.get(program.hash);
  if (known) return known;
  const map = new TraceMap(program.sourceMap);
  const oldest = maps.keys().next().value;
  if (maps.size >= MAPS_KEPT && oldest !== undefined) maps.delete(oldest);
  maps.set(program.hash, map);
  return map;
}
