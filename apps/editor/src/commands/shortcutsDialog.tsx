import { Dialog, Keys } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { commands } from "./register.ts";

/** All shortcuts, from the register. */
export function ShortcutsDialog() {
  const editor = useEditor();
  const open = useStore(editor.dialog) === "shortcuts";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && editor.dialog.set(null)}
      title="Keyboard shortcuts"
      width={640}
    >
      <div className="columns-2 gap-8">
        {(["Edit", "Arrange", "View", "App"] as const).map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-heading">{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.shortcuts.length > 0)
                .map((command) => (
                  <div key={command.id} className="flex h-7 items-center gap-2">
                    <dt className="flex-1 text-muted">{command.title}</dt>
                    {command.shortcuts.map((shortcut) => (
                      <dd key={shortcut} className="rounded-[5px] px-1.5 ring-1 ring-line">
                        <Keys shortcut={shortcut} />
                      </dd>
                    ))}
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
