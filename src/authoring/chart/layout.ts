/** Sizes of a chart in pixels. */
export const sizes = {
  title: 16,
  text: 12,
  small: 11,
  lineHeight: 1.45,
  edge: 16,
  plotHeight: 320,
  /** Room inside the plot above the greatest amount, for the marks of cliffs. */
  headroom: 48,
  tick: 5,
  mark: 9,
} as const;

export const fontFamily =
  "'Noto Sans CJK TC','Noto Sans CJK SC','PingFang TC','Microsoft YaHei',Helvetica,Arial,sans-serif";

/** The frame in which lines are drawn. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How the lines of one version are drawn, so that they stay apart in black and white. */
export interface Style {
  readonly stroke: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly markFill: string;
  readonly markText: string;
}

export const styles: readonly [Style, Style] = [
  { stroke: '#000', width: 2.25, dash: undefined, markFill: '#000', markText: '#fff' },
  { stroke: '#666', width: 2.25, dash: '7 4', markFill: '#fff', markText: '#000' },
];
