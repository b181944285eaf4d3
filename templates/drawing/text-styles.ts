import { palette, type Colour } from "./palette.ts";

/** Weights of Titillium Web that the documents embed. */
export type FontName = "regular" | "semibold" | "bold";

/** Size and leading in points. */
export type TextStyle = { font: FontName; size: number; leading: number; colour: Colour };

/** Every kind of text a document prints. */
export const textStyles = {
  organisation: { font: "bold", size: 12, leading: 16, colour: palette.ink },
  office: { font: "regular", size: 9, leading: 12.5, colour: palette.muted },
  reference: { font: "semibold", size: 9, leading: 12.5, colour: palette.ink },
  programme: { font: "semibold", size: 9, leading: 13, colour: palette.accent },
  title: { font: "bold", size: 23, leading: 28, colour: palette.ink },
  subtitle: { font: "regular", size: 12, leading: 17, colour: palette.muted },
  heading: { font: "bold", size: 14, leading: 19, colour: palette.ink },
  subheading: { font: "bold", size: 11.5, leading: 16, colour: palette.accentDark },
  body: { font: "regular", size: 10.25, leading: 15, colour: palette.text },
  marker: { font: "semibold", size: 10.25, leading: 15, colour: palette.accent },
  label: { font: "regular", size: 8.5, leading: 11.5, colour: palette.muted },
  value: { font: "semibold", size: 10.25, leading: 14, colour: palette.ink },
  prose: { font: "regular", size: 10.25, leading: 14, colour: palette.text },
  caption: { font: "semibold", size: 10, leading: 14, colour: palette.ink },
  columnTitle: { font: "semibold", size: 8.5, leading: 11.5, colour: palette.ink },
  cell: { font: "regular", size: 9.25, leading: 12.75, colour: palette.text },
  total: { font: "bold", size: 9.25, leading: 12.75, colour: palette.ink },
  calloutTitle: { font: "bold", size: 10.5, leading: 15, colour: palette.accentDark },
  warningTitle: { font: "bold", size: 10.5, leading: 15, colour: palette.warning },
  calloutText: { font: "regular", size: 10, leading: 14.5, colour: palette.text },
  figureValue: { font: "bold", size: 20, leading: 25, colour: palette.accentDark },
  figureNote: { font: "regular", size: 8.5, leading: 11.5, colour: palette.muted },
  chart: { font: "regular", size: 8.5, leading: 11.5, colour: palette.text },
  chartStrong: { font: "semibold", size: 8.5, leading: 11.5, colour: palette.ink },
  chartMuted: { font: "regular", size: 7.5, leading: 10, colour: palette.muted },
  party: { font: "bold", size: 10.5, leading: 14, colour: palette.ink },
  slipTitle: { font: "bold", size: 11, leading: 14, colour: palette.ink },
  slipText: { font: "regular", size: 8.5, leading: 11, colour: palette.text },
  slipCode: { font: "bold", size: 10.5, leading: 14, colour: palette.ink },
  address: { font: "bold", size: 15, leading: 20, colour: palette.ink },
  small: { font: "regular", size: 8.5, leading: 11.5, colour: palette.muted },
  signed: { font: "semibold", size: 8.5, leading: 12, colour: palette.success },
  refused: { font: "semibold", size: 8.5, leading: 12, colour: palette.danger },
  awaited: { font: "semibold", size: 8.5, leading: 12, colour: palette.muted },
  frame: { font: "regular", size: 8, leading: 11, colour: palette.muted },
} as const satisfies Record<string, TextStyle>;
