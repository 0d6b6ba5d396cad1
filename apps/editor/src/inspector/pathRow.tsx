import type { Page } from "@heddle/schema";
import { useState } from "react";
import { FIELD, Row } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";

/** The page's path: taken when the field is left, or with Enter; Escape leaves it as it was. */
export function PathRow({ page }: { page: Page }) {
  const editor = useEditor();
  const [typed, setTyped] = useState(page.path);
  const commit = () => {
    if (typed === page.path) return;
    if (!editor.run("page.setPath", { page: page.id, path: typed.trim() })) setTyped(page.path);
  };
  return (
    <Row
      label="Path"
      help="[id] stands for any one segment, [[id]] for one or none, [...rest] for all that is left."
    >
      <input
        aria-label="Path"
        className={`${FIELD} font-mono text-small`}
        readOnly={!editor.mayEdit}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(page.path);
        }}
      />
    </Row>
  );
}
