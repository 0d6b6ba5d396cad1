import { Braces, FileWarning, Plus } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, IconButton, PanelSection } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { ClassSection } from "./classSection.tsx";
import { FieldDialog, type FieldDialogSubject } from "./fieldDialog.tsx";
import { NewStateDialog } from "./newStateDialog.tsx";

/** The app's state as the code declares it, with the live session's values beside it. */
export function StatePanel() {
  const editor = useEditor();
  const { states } = useStore(editor.view);
  const [adding, setAdding] = useState(false);
  const [subject, setSubject] = useState<FieldDialogSubject | null>(null);
  const [mistake] = states.errors;
  return (
    <PanelSection
      title="State"
      grow
      actions={
        <IconButton
          icon={Plus}
          label="Add state class"
          disabled={!editor.mayEdit}
          onClick={() => setAdding(true)}
        />
      }
    >
      {states.classes.length === 0 && mistake ? (
        <EmptyState
          icon={FileWarning}
          title="The code cannot be read now"
          action={
            <Button onClick={() => editor.openCode(mistake.file, mistake.line, mistake.column)}>
              Show the mistake
            </Button>
          }
        >
          Once {mistake.file}:{mistake.line} is mended, its classes stand here again.
        </EmptyState>
      ) : states.classes.length === 0 ? (
        <EmptyState
          icon={Braces}
          title="No state yet"
          action={
            <Button icon={Plus} disabled={!editor.mayEdit} onClick={() => setAdding(true)}>
              Add state class
            </Button>
          }
        >
          A class holds what the page shows: its fields are variables, its methods handle events.
        </EmptyState>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto py-1">
          {states.classes.map((state) => (
            <ClassSection
              key={`${state.file}#${state.name}`}
              state={state}
              onField={(field) => setSubject({ state, field })}
            />
          ))}
        </div>
      )}
      <NewStateDialog open={adding} onOpenChange={setAdding} />
      <FieldDialog subject={subject} onClose={() => setSubject(null)} />
    </PanelSection>
  );
}
