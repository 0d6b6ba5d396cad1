import type { ClientScope } from "@heddle/state-engine/model";
import type { EachTemplate } from "@heddle/state-engine/program";
import type { ReactNode } from "react";
import { useWindowRoom } from "./room.ts";

interface WindowedRowsProps {
  node: EachTemplate;
  window: NonNullable<EachTemplate["window"]>;
  scope: ClientScope;
  children: ReactNode[];
}

/** Some rows of a long list, with room for those before and after; others are asked for as they come into view. */
export function WindowedRows({ node, window, scope, children }: WindowedRowsProps) {
  const { before, after, guessedRoom } = useWindowRoom(node.each, window, scope, children.length);
  return (
    <>
      <div ref={before} aria-hidden style={ROOM} />
      {children}
      <div ref={after} aria-hidden style={{ ...ROOM, height: guessedRoom }} />
    </>
  );
}

/** Takes room and nothing else, whatever lays it out. The browser must not hold on to it while rows come and go. */
const ROOM = { flex: "none", gridColumn: "1 / -1", overflowAnchor: "none" } as const;
