import { Avatar } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { usePeople } from "./people.ts";

const SHOWN = 4;

export function Avatars() {
  const editor = useEditor();
  const others = usePeople(editor);
  const { user } = editor.session;
  const everybody = [
    ...(user ? [{ key: "me", name: user.name, note: "(you)", color: user.color }] : []),
    ...others.map((person) => ({ key: String(person.clientId), name: person.name, color: person.color })),
  ];
  return (
    <ul aria-label="People here" className="flex -space-x-1.5">
      {everybody.slice(0, SHOWN).map((person) => (
        <li key={person.key}>
          <Avatar person={person} />
        </li>
      ))}
      {everybody.length > SHOWN ? (
        <li className="flex size-6 items-center justify-center rounded-full bg-raised text-[10px] font-heading text-muted ring-2 ring-panel">
          +{everybody.length - SHOWN}
        </li>
      ) : null}
    </ul>
  );
}
