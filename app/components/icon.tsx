import sprites from "bootstrap-italia/dist/svg/sprites.svg?url";

type IconProps = { name: string; size?: "xs" | "sm" | "md" | "lg"; tone?: "primary" | "white" };

/** A drawing of the design system (`it-…`), always beside words and therefore silent. */
export function Icon({ name, size = "sm", tone }: IconProps) {
  const classes = ["icon", `icon-${size}`, tone ? `icon-${tone}` : ""].join(" ").trim();
  return (
    <svg className={classes} aria-hidden="true" focusable="false">
      <use href={`${sprites}#${name}`} />
    </svg>
  );
}
