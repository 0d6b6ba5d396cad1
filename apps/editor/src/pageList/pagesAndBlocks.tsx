import { BlocksSection } from "../blocks/blocksSection.tsx";
import { PagesPanel } from "./pagesPanel.tsx";

/** What the app is made of: its pages, and the blocks that they are made of. */
export function PagesAndBlocks() {
  return (
    <>
      <PagesPanel />
      <BlocksSection />
    </>
  );
}
