import type { Durability } from "@heddle/schema";
import { Database, FileText, MemoryStick, Server, Zap } from "lucide-react";
import { useEditor } from "../editor/context.tsx";
import { type Choice, ChoiceCards } from "../statePanel/choiceCards.tsx";

const NAMES: Record<Durability, string> = {
  memory: "Memory",
  file: "File",
  redis: "Redis",
  postgres: "Postgres",
};

/** What a crash loses of it, and what it costs. */
const LEVELS: Choice<Durability>[] = [
  {
    value: "memory",
    icon: MemoryStick,
    label: NAMES.memory,
    help: "A restart or crash of Heddle loses all sessions and shared states. Costs nothing.",
  },
  {
    value: "file",
    icon: FileText,
    label: NAMES.file,
    help: "A crash loses nothing that was acknowledged; a lost disk does. Costs a write to the disk of its server, and is there alone.",
  },
  {
    value: "redis",
    icon: Zap,
    label: NAMES.redis,
    help: "A crash of Heddle loses nothing; a crash of Redis what its own settings let it lose. Costs a round trip to Redis.",
  },
  {
    value: "postgres",
    icon: Database,
    label: NAMES.postgres,
    help: "No crash loses what was acknowledged; backed up with the database. Costs a transaction of the database.",
  },
];

interface DurabilitySettingProps {
  value: Durability | undefined;
  /** Null = as the installation does. */
  onChange: (value: Durability | null) => void;
}

/** Where the app's sessions and shared states are kept. */
export function DurabilitySetting({ value, onChange }: DurabilitySettingProps) {
  const { session, mayEdit } = useEditor();
  const { standard, missing } = session.durability;
  const choices: Choice<Durability | "standard">[] = [
    {
      value: "standard",
      icon: Server,
      label: "As this installation does",
      help: `${NAMES[standard]}, where it runs now.`,
    },
    ...LEVELS.map((level) => {
      const reason = missing[level.value];
      return reason === undefined ? level : { ...level, missing: reason };
    }),
  ];
  return (
    <ChoiceCards
      label="Where sessions are kept"
      value={value ?? "standard"}
      choices={choices}
      disabled={!mayEdit}
      onChange={(chosen) => onChange(chosen === "standard" ? null : chosen)}
    />
  );
}
