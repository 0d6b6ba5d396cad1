import type { Metadata } from "next";
import { EditorPage } from "../../../src/editor/editorPage.tsx";

export const metadata: Metadata = { title: "Editor" };

/** One file serves all apps: the page reads its id from the address. */
export function generateStaticParams() {
  return [{ id: "_" }];
}

export default function Page() {
  return <EditorPage />;
}
