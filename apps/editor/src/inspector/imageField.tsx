import { Images } from "lucide-react";
import { useRef, useState } from "react";
import { assetPicture } from "../assets/assetPicture.ts";
import { uploadAssets } from "../assets/upload.ts";
import { Button, FIELD, IconButton, Popover } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

export interface ImageFieldProps {
  id: string;
  label: string;
  value: string;
  disabled: boolean;
  onChange: (address: string) => void;
}

/** An image's address, or one of the app's assets; a picture dropped on it is uploaded. */
export function ImageField({ id, label, value, disabled, onChange }: ImageFieldProps) {
  const editor = useEditor();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { assets } = useStore(editor.view, (view) => view.app);
  const images = Object.entries(assets).filter(([, asset]) => asset.type.startsWith("image/"));
  const upload = async (files: FileList | null) => {
    const [path] = await uploadAssets(editor, [...(files ?? [])].slice(0, 1));
    if (path) onChange(`/${path}`);
    setOpen(false);
  };
  return (
    <section
      aria-label={`${label}, drop an image here`}
      className="flex items-center gap-0.5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void upload(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        aria-label={label}
        value={typed ?? value}
        placeholder="/assets/photo.jpg"
        disabled={disabled}
        onFocus={() => setTyped(value)}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
        className={FIELD}
      />
      <Popover
        label="Choose an image"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <IconButton icon={Images} size={24} label={`${label}: choose an asset`} disabled={disabled} />
        }
      >
        <div className="flex flex-col gap-2">
          {images.length > 0 ? (
            <ul aria-label="Images" className="grid max-h-56 grid-cols-3 gap-1.5 overflow-y-auto">
              {images.map(([path, asset]) => (
                <li key={path}>
                  <button
                    type="button"
                    aria-label={path.replace(/^assets\//, "")}
                    onClick={() => {
                      onChange(`/${path}`);
                      setOpen(false);
                    }}
                    className="flex h-18 w-full items-center justify-center overflow-hidden rounded-control bg-field ring-accent hover:ring-2"
                  >
                    <img
                      src={assetPicture(editor, asset) ?? ""}
                      alt=""
                      className="max-h-full max-w-full object-contain"
                    />
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-muted">The app has no images yet.</p>
          )}
          <Button onClick={() => input.current?.click()}>Upload an image</Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            aria-label="Image to upload"
            onChange={(event) => void upload(event.target.files)}
          />
        </div>
      </Popover>
    </section>
  );
}
