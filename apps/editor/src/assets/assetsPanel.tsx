import { Copy, EllipsisVertical, File as FileIcon, ImageUp, Plus, Trash2, Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button, copyText, EmptyState, IconButton, Menu, PanelSection } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { assetPicture } from "./assetPicture.ts";
import { insertImage } from "./insertImage.ts";
import { uploadAssets } from "./upload.ts";

export function AssetsPanel() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const assets = Object.entries(app.assets).sort(([a], [b]) => (a < b ? -1 : 1));
  const add = async (files: Iterable<File>) => {
    setBusy(true);
    await uploadAssets(editor, [...files]);
    setBusy(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add(event.dataTransfer.files);
  };
  return (
    <PanelSection
      title="Assets"
      grow
      actions={
        <IconButton
          icon={Plus}
          label="Upload files"
          disabled={!editor.mayEdit || busy}
          onClick={() => input.current?.click()}
        />
      }
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          void add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <section
        aria-label="Drop files here"
        className={`min-h-0 flex-1 overflow-y-auto ${over ? "bg-accent-soft" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {assets.length === 0 ? (
          <EmptyState
            icon={ImageUp}
            title="No assets yet"
            action={
              <Button
                icon={Upload}
                busy={busy}
                disabled={!editor.mayEdit}
                onClick={() => input.current?.click()}
              >
                Upload files
              </Button>
            }
          >
            Drop images, fonts or files here; pages find them under /assets.
          </EmptyState>
        ) : (
          <ul aria-label="Assets" className="grid grid-cols-2 gap-2 p-2">
            {assets.map(([path, asset]) => {
              const name = path.replace(/^assets\//, "");
              const picture = assetPicture(editor, asset);
              return (
                <li key={path} className="group relative rounded-control ring-1 ring-line">
                  <button
                    type="button"
                    disabled={!editor.mayEdit}
                    title={`${name}, ${size(asset.size)}`}
                    aria-label={`Insert ${name}`}
                    onClick={() => {
                      if (asset.type.startsWith("image/")) insertImage(editor, path);
                      else copyAddress(path);
                    }}
                    className="block w-full text-left"
                  >
                    <span className="flex h-20 items-center justify-center overflow-hidden rounded-t-control bg-field">
                      {picture ? (
                        <img src={picture} alt="" className="max-h-full max-w-full object-contain" />
                      ) : (
                        <FileIcon size={20} aria-hidden className="text-muted" />
                      )}
                    </span>
                    <span className="block truncate px-2 pt-1 text-small">{name}</span>
                    <span className="block px-2 pb-1 text-live text-muted">{size(asset.size)}</span>
                  </button>
                  <span className="absolute top-1 right-1 rounded-control bg-panel opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
                    <Menu
                      align="end"
                      trigger={<IconButton icon={EllipsisVertical} size={24} label={`More for ${name}`} />}
                      entries={[
                        {
                          id: "copy",
                          label: "Copy its address",
                          icon: Copy,
                          run: () => copyAddress(path),
                        },
                        {
                          id: "delete",
                          label: "Remove",
                          icon: Trash2,
                          danger: true,
                          disabled: !editor.mayEdit,
                          run: () => void editor.run("asset.remove", { path }),
                        },
                      ]}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </PanelSection>
  );
}

function copyAddress(path: string): void {
  void copyText(`/${path}`, "The address is copied");
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
