import { Switch as Radix } from "radix-ui";

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  id?: string;
  disabled?: boolean;
}

export function Switch({ label, checked, onChange, id, disabled }: SwitchProps) {
  return (
    <Radix.Root
      id={id}
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      className="relative mt-1 h-5 w-9 rounded-full bg-raised transition-colors duration-120 data-[state=checked]:bg-accent disabled:opacity-50"
    >
      <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-white shadow-[0_1px_2px_rgb(0_0_0/0.25)] transition-transform duration-120 data-[state=checked]:translate-x-[18px]" />
    </Radix.Root>
  );
}
