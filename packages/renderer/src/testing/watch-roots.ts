/** For tests of what React draws in a document: roots end with their test, and what React complains of fails it. */

import { act } from "react";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, expect, vi } from "vitest";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** @returns where a test notes the roots that it makes, and what React has complained of since the test began */
export function watchRoots(): { roots: Root[]; complaints: string[] } {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const complaints: string[] = [];
  const roots: Root[] = [];
  beforeEach(() => {
    complaints.length = 0;
    vi.spyOn(console, "error").mockImplementation(
      (...parts: unknown[]) => void complaints.push(parts.map(String).join(" ")),
    );
  });
  afterEach(() => {
    act(() => {
      for (const root of roots.splice(0)) root.unmount();
    });
    document.body.replaceChildren();
    vi.restoreAllMocks();
    expect(complaints).toEqual([]);
  });
  return { roots, complaints };
}
