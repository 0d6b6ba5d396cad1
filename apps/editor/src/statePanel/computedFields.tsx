import type { StateClass } from "@heddle/document";
import { useState } from "react";
import { Button, Select, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { Labelled } from "./fieldFields.tsx";

type Again = "cached" | "uncached" | "every" | "async";

const AGAIN: readonly { value: Again; label: string; help: string }[] = [
  { value: "cached", label: "When what it reads changes", help: "Kept until then." },
  {
    value: "uncached",
    label: "After every change",
    help: "For what changes by itself, such as a random number (@uncached).",
  },
  { value: "every", label: "Every so often", help: "While a page shows it (@every)." },
  {
    value: "async",
    label: "By asynchronous code",
    help: "May await, such as a fetch. The page shows the value at first until it is there.",
  },
];

/** A new computed value: what gives it, and when it is computed again. */
export function ComputedFields({ state, onClose }: { state: StateClass; onClose: () => void }) {
  const editor = useEditor();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [again, setAgain] = useState<Again>("cached");
  const [seconds, setSeconds] = useState("60");
  const [initial, setInitial] = useState("null");
  // What runs in the browser is computed when it is looked at.
  const choices = state.base === "LocalState" ? AGAIN.slice(0, 1) : AGAIN;
  const every = Math.round(Number(seconds) * 1_000);
  const submit = () => {
    const done = editor.run("state.addComputed", {
      file: state.file,
      className: state.name,
      name,
      code,
      again: again === "every" ? { every } : again,
      ...(again === "async" && { initial }),
    });
    if (done) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        shown
        autoFocus
        label="Name"
        placeholder="total"
        className="font-mono"
        value={name}
        onChange={(event) => setName(event.target.value.trim())}
      />
      <TextField
        shown
        label="Expression"
        placeholder="this.items.length"
        className="font-mono text-code"
        value={code}
        hint="TypeScript; the class's own members begin with this."
        onChange={(event) => setCode(event.target.value)}
      />
      <Labelled label="Computed again" hint={choices.find(({ value }) => value === again)!.help}>
        <Select
          label="Computed again"
          className="h-8"
          value={again}
          options={choices}
          onChange={(next) => setAgain(next as Again)}
        />
      </Labelled>
      {again === "every" ? (
        <TextField
          shown
          label="Seconds"
          type="number"
          min={0.001}
          step="any"
          value={seconds}
          onChange={(event) => setSeconds(event.target.value)}
        />
      ) : null}
      {again === "async" ? (
        <TextField
          shown
          label="At first"
          className="font-mono"
          value={initial}
          onChange={(event) => setInitial(event.target.value)}
        />
      ) : null}
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          size="page"
          disabled={name === "" || code.trim() === "" || (again === "every" && !(every >= 1))}
        >
          Add computed value
        </Button>
      </div>
    </form>
  );
}
