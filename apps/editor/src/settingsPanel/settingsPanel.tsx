import type { AppSettings, Durability } from "@heddle/schema";
import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Group, IconButton, PanelSection, Switch, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { DurabilitySetting } from "./durabilitySetting.tsx";
import { hostEntry, originEntry, pathEntry } from "./entries.ts";

/** Settings of the app itself: its language, where pictures may come from, what its frames may show, and who may show it in one. */
export function SettingsPanel() {
  const editor = useEditor();
  const { settings } = useStore(editor.view, (view) => view.app);
  const set = (changes: Omit<Partial<AppSettings>, "durability"> & { durability?: Durability | null }) =>
    editor.run("settings.set", changes) !== null;
  return (
    <PanelSection title="Settings" grow>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Group title="Language">
          <LanguageField value={settings.language} onCommit={(language) => set({ language })} />
        </Group>
        <Group title="Images from other hosts">
          <p className="text-small text-pretty text-muted">
            Pages show the app's own assets, and pictures from the hosts named here. *.example.com stands for
            all below it.
          </p>
          <EntryList
            label="Allowed image hosts"
            field="Image host"
            add="Allow host"
            placeholder="images.example.com"
            entries={settings.imageHosts}
            read={hostEntry}
            onChange={(imageHosts) => set({ imageHosts })}
          />
        </Group>
        <Group title="Sites in frames">
          <p className="text-small text-pretty text-muted">
            Iframes show pages of the app itself, and of the hosts named here, over https where the app is.
          </p>
          <EntryList
            label="Allowed hosts of frames"
            field="Host of a frame"
            add="Allow host in frames"
            placeholder="player.example.com"
            entries={settings.frameHosts ?? []}
            read={hostEntry}
            onChange={(frameHosts) => set({ frameHosts })}
          />
        </Group>
        <Group title="Search engines">
          <div className="flex items-start gap-2">
            <span aria-hidden className="flex-1 pt-1 text-muted">
              Keep this app out of search engines
            </span>
            <Switch
              label="Keep this app out of search engines"
              checked={settings.noindex ?? false}
              disabled={!editor.mayEdit}
              onChange={(noindex) => void set({ noindex })}
            />
          </div>
          <p className="text-small text-pretty text-muted">
            sitemap.xml lists the pages without parameters, and the addresses named here. An asset robots.txt
            or sitemap.xml goes before Heddle's own.
          </p>
          <EntryList
            label="Addresses in the sitemap"
            field="Address for the sitemap"
            add="List address"
            placeholder="/posts/hello"
            entries={settings.sitemapPaths ?? []}
            read={pathEntry}
            onChange={(sitemapPaths) => set({ sitemapPaths })}
          />
        </Group>
        <Group title="Durability">
          <DurabilitySetting
            value={settings.durability}
            onChange={(durability) => void set({ durability })}
          />
        </Group>
        <Group title="Shown in frames">
          <p className="text-small text-pretty text-muted">
            Sites that may embed the published app. Without an entry no other site can.
          </p>
          <EntryList
            label="Origins that may embed the app"
            field="Embedding origin"
            add="Allow origin"
            placeholder="https://intranet.example.com"
            entries={settings.embedOrigins}
            read={originEntry}
            onChange={(embedOrigins) => set({ embedOrigins })}
          />
        </Group>
      </div>
    </PanelSection>
  );
}

function LanguageField({ value, onCommit }: { value: string; onCommit: (value: string) => boolean }) {
  const { mayEdit } = useEditor();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    const typed = text.trim();
    if (typed !== value && !onCommit(typed)) setText(value);
  };
  return (
    <TextField
      label="Language of the app"
      hint="As en or pt-BR. Screen readers and browsers go by it."
      value={text}
      disabled={!mayEdit}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}

interface EntryListProps {
  label: string;
  field: string;
  add: string;
  placeholder: string;
  entries: readonly string[];
  /** What was typed, as it is stored. */
  read: (typed: string) => string;
  /** False = refused; what was typed stays to be mended. */
  onChange: (entries: string[]) => boolean;
}

function EntryList({ label, field, add, placeholder, entries, read, onChange }: EntryListProps) {
  const { mayEdit } = useEditor();
  const [typed, setTyped] = useState("");
  const entry = read(typed);
  const submit = () => {
    if (entry !== "" && (entries.includes(entry) || onChange([...entries, entry]))) setTyped("");
  };
  return (
    <>
      {entries.length > 0 ? (
        <ul aria-label={label} className="flex flex-col gap-1">
          {entries.map((each) => (
            <li
              key={each}
              className="flex h-7 items-center gap-1 rounded-control pl-2 ring-1 ring-line ring-inset"
            >
              <span className="min-w-0 flex-1 truncate font-mono text-small">{each}</span>
              <IconButton
                icon={X}
                size={24}
                iconSize={14}
                label={`Remove ${each}`}
                disabled={!mayEdit}
                onClick={() => onChange(entries.filter((other) => other !== each))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        aria-label={add}
        className="flex items-center gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="min-w-0 flex-1">
          <TextField
            label={field}
            placeholder={placeholder}
            className="font-mono"
            value={typed}
            disabled={!mayEdit}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <IconButton icon={Plus} size={24} label={add} disabled={!mayEdit || entry === ""} onClick={submit} />
      </form>
    </>
  );
}
