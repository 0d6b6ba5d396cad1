/** Sending files is a chunk of its own, loaded when the first are chosen. */

import type { Transfer, TransferListener } from "@heddle/components/file-transfer";
import type { UploadPlace } from "./upload.ts";

/** As `startUpload`, once its code is there. */
export function uploadLater(
  place: UploadPlace,
  files: readonly File[],
  listener: TransferListener,
  claim: (upload: string) => void,
): Transfer {
  let transfer: Transfer | null = null;
  const cancelled = new Set<number>();
  import("./upload.ts").then(
    ({ startUpload }) => {
      if (cancelled.size === files.length) return;
      transfer = startUpload(files, place, listener, claim);
      for (const index of cancelled) transfer.cancelFile(index);
    },
    () => listener.onFailed("The connection was lost. Try again."),
  );
  return {
    cancelFile(index) {
      if (transfer) transfer.cancelFile(index);
      else cancelled.add(index);
    },
    cancel() {
      if (transfer) transfer.cancel();
      else for (const index of files.keys()) cancelled.add(index);
    },
  };
}
