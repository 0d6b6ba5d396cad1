import { KeyRound, Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Environment } from "../api/contract.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { ago } from "../dashboard/editedAgo.ts";
import {
  Button,
  EmptyState,
  IconButton,
  Notice,
  PanelSection,
  Segmented,
  SkeletonRows,
  say,
  sayFailure,
  TextField,
} from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";

/** Secrets of the app, per environment. They can be set and removed, never read. */
export function SecretsPanel() {
  const [environment, setEnvironment] = useState<Environment>("draft");
  return (
    <PanelSection title="Secrets" grow>
      <div className="border-b border-line p-2">
        <Segmented
          label="Environment"
          value={environment}
          onChange={setEnvironment}
          segments={[
            { value: "draft", label: "Draft" },
            { value: "production", label: "Production" },
          ]}
        />
      </div>
      <Secrets key={environment} environment={environment} />
    </PanelSection>
  );
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function Secrets({ environment }: { environment: Environment }) {
  const editor = useEditor();
  const app = editor.summary.get().id;
  const [secrets, reload] = useLoaded(() => api.secrets(app, environment));
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const [busy, setBusy] = useState(false);
  const wrong = name !== "" && !NAME.test(name) ? "Letters, digits and _ only, e.g. OPENAI_API_KEY." : null;
  const change = async (work: () => Promise<void>, done: string) => {
    setBusy(true);
    try {
      await work();
      say(done);
      await reload();
    } catch (error) {
      sayFailure(error);
    }
    setBusy(false);
  };
  const add = () =>
    change(() => api.setSecret(app, environment, name, value), `${name} is set`).then(() => {
      setName("");
      setValue("");
    });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <form
        aria-label="Set a secret"
        className="flex flex-col gap-2 border-b border-line p-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== "" && value !== "" && !wrong) void add();
        }}
      >
        <TextField
          label="Name of the secret"
          placeholder="OPENAI_API_KEY"
          className="font-mono"
          value={name}
          error={wrong}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Value of the secret"
          type="password"
          placeholder="Value"
          value={value}
          autoComplete="new-password"
          onChange={(event) => setValue(event.target.value)}
        />
        <Button
          type="submit"
          busy={busy}
          disabled={!editor.mayEdit || name === "" || value === "" || wrong !== null}
        >
          Set secret
        </Button>
      </form>
      {secrets.state === "loading" ? (
        <SkeletonRows rows={3} word="Loading secrets" />
      ) : secrets.state === "failed" ? (
        <div className="p-3">
          <Notice tone="bad" action={<Button onClick={() => void reload()}>Try again</Button>}>
            {secrets.error.message}
          </Notice>
        </div>
      ) : secrets.value.length === 0 ? (
        <EmptyState icon={KeyRound} title={`No secrets for ${environment}`}>
          Set one above; code reads it with this.secrets.get("NAME"). Nobody can read it back.
        </EmptyState>
      ) : (
        <ul aria-label={`Secrets of ${environment}`} className="py-1">
          {secrets.value.map((secret) => (
            <li key={secret.name} className="flex h-9 items-center gap-2 px-3">
              <KeyRound size={14} aria-hidden className="text-muted" />
              <span className="min-w-0 flex-1 truncate font-mono text-small">{secret.name}</span>
              <span className="text-small text-muted">{ago(Date.parse(secret.updatedAt), Date.now())}</span>
              <IconButton
                icon={Trash2}
                size={24}
                label={`Remove ${secret.name}`}
                disabled={!editor.mayEdit}
                onClick={() =>
                  void change(
                    () => api.deleteSecret(app, environment, secret.name),
                    `${secret.name} is removed`,
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
