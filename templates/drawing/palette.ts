/** Colours of the documents: one accent, one ink, and greys that keep a contrast of at least 4,5. */
export const palette = {
  accent: "#0066CC",
  accentDark: "#004D99",
  accentTint: "#EAF3FC",
  accentLight: "#C7DFF7",
  ink: "#17324D",
  text: "#1F2A37",
  muted: "#55636F",
  rule: "#D5DFE8",
  paleRule: "#E8EEF4",
  zebra: "#F7FAFD",
  white: "#FFFFFF",
  warning: "#8A5200",
  warningTint: "#FFF4E0",
  danger: "#B3263B",
  dangerTint: "#FCEBEE",
  success: "#00693E",
  successTint: "#E6F4EC",
} as const;

export type Colour = (typeof palette)[keyof typeof palette];
