import { useEffect, useRef, useState } from "react";
import { countProblem, type FileLimits, fileProblem } from "./limits.ts";
import type { StartTransfer, Transfer } from "./transfer.ts";

/** A file in the list. */
export interface Item {
  key: number;
  name: string;
  /** Bytes, and how many of them are at the server. */
  size: number;
  sent: number;
  state: "sending" | "done" | "failed";
  /** Of `failed`: why, as a sentence. */
  message: string;
}

export interface Transfers {
  items: readonly Item[];
  /** Takes what a person chose or dropped. */
  add(files: readonly File[]): void;
  /** Cancels a file that is being sent, or takes it off the list. */
  remove(item: Item): void;
  clear(): void;
}

/** A batch that is being sent: which of its files are which items. */
interface Batch {
  keys: readonly number[];
  transfer: Transfer;
}

/** Files from the moment they are chosen. `keepsList`: what is chosen later is added to the list, else it takes its place. */
export function useTransfers(
  start: StartTransfer | undefined,
  limits: FileLimits,
  keepsList: boolean,
): Transfers {
  const [items, setItems] = useState<readonly Item[]>([]);
  const batches = useRef(new Set<Batch>());
  const lastKey = useRef(0);
  useEffect(() => {
    const running = batches.current;
    return () => {
      for (const { transfer } of running) transfer.cancel();
    };
  }, []);

  const change = (keys: readonly number[], changes: Partial<Item>) =>
    setItems((all) => all.map((item) => (keys.includes(item.key) ? { ...item, ...changes } : item)));

  function send(files: readonly File[], keys: readonly number[]): void {
    if (!start) {
      change(keys, { state: "failed", message: "Nothing takes these files." });
      return;
    }
    const isOpen = new Set(keys);
    const fail = (key: number, message: string) => {
      isOpen.delete(key);
      change([key], { state: "failed", message });
    };
    const batch: Batch = {
      keys,
      transfer: start(files, {
        onProgress: (index, sent) => change([keys[index]!], { sent }),
        onFileFailed: (index, message) => fail(keys[index]!, message),
        onFailed: (message) => {
          for (const key of [...isOpen]) fail(key, message);
        },
        onDone: () => {
          batches.current.delete(batch);
          change([...isOpen], { state: "done" });
        },
      }),
    };
    batches.current.add(batch);
  }

  function add(files: readonly File[]): void {
    if (files.length === 0) return;
    const tooMany = countProblem(files.length, limits);
    const fresh = files.map((file): Item => {
      lastKey.current += 1;
      const message = tooMany ?? fileProblem(file, limits) ?? "";
      const state = message === "" ? "sending" : "failed";
      return { key: lastKey.current, name: file.name, size: file.size, sent: 0, state, message };
    });
    if (!keepsList) cancelAll();
    setItems((all) => (keepsList ? [...all, ...fresh] : fresh));
    const taken = files.filter((_, index) => fresh[index]!.state === "sending");
    if (taken.length > 0)
      send(
        taken,
        fresh.filter(({ state }) => state === "sending").map(({ key }) => key),
      );
  }

  function cancelAll(): void {
    for (const batch of batches.current) batch.transfer.cancel();
    batches.current.clear();
  }

  function remove({ key, state }: Item): void {
    setItems((all) => all.filter((item) => item.key !== key));
    if (state !== "sending") return;
    for (const { keys, transfer } of batches.current)
      if (keys.includes(key)) transfer.cancelFile(keys.indexOf(key));
  }

  function clear(): void {
    cancelAll();
    setItems([]);
  }

  return { items, add, remove, clear };
}
