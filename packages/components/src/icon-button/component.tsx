import clsx from "clsx";
import { Button, type ButtonProps } from "../button/component.tsx";
import { useEdited } from "../field/useEdited.ts";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface IconButtonProps extends Omit<ButtonProps, "ariaLabel"> {
  showHint?: boolean;
  toggles?: boolean;
  pressed?: boolean;
  shape?: keyof typeof classes.shape;
  onToggle?: (isPressed: boolean) => void;
}

/** What a button that toggles looks like while it is on: one step more of a surface. */
const ON = { solid: "solid", soft: "solid", outline: "soft", ghost: "soft", link: "soft" } as const;

/** A Button without words: they are its name and its hint. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, showHint, toggles, pressed, variant, color, shape, onToggle, ...others } = props;
  const { className, onClick, ...rest } = others;
  const [isPressed, press] = useEdited(Boolean(pressed));
  const isOn = Boolean(toggles) && isPressed;
  const plain = typeof variant === "string" && Object.hasOwn(ON, variant) ? variant : "ghost";
  const name = textOf(label);
  const attributes = {
    ...(showHint !== false && name !== "" && { title: name }),
    ...(toggles && { "aria-pressed": isOn }),
  };
  return (
    <Button
      {...rest}
      {...attributes}
      icon={textOf(icon) || "square"}
      ariaLabel={name}
      variant={isOn ? ON[plain] : plain}
      color={typeof color === "string" && Object.hasOwn(classes.button.color, color) ? color : "neutral"}
      onClick={() => {
        if (toggles) {
          press(!isOn);
          onToggle?.(!isOn);
        }
        onClick?.();
      }}
      className={clsx(pick(classes.shape, shape, "square"), className)}
    />
  );
}
