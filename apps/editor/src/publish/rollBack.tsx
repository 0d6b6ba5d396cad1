import { useState } from "react";
import { api } from "../api/client.ts";
import { Button, Popover } from "../design/index.ts";
import { PlanView } from "./planView.tsx";

export interface RollBackProps {
  app: string;
  revision: number;
  disabled: boolean;
  onConfirm(): void;
}

/** Says what going back to a revision does to open tabs, and goes back. */
export function RollBack({ app, revision, disabled, onConfirm }: RollBackProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={`Roll back to r${revision}`}
      open={open}
      onOpenChange={setOpen}
      width={340}
      trigger={<Button disabled={disabled}>Roll back to r{revision}</Button>}
    >
      <div className="flex flex-col gap-3">
        <PlanView load={() => api.rollBackPlan(app, revision)} />
        <Button
          variant="primary"
          onClick={() => {
            setOpen(false);
            onConfirm();
          }}
        >
          Roll back now
        </Button>
      </div>
    </Popover>
  );
}
