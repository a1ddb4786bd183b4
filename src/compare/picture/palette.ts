import type { Theme } from './picture.ts';

/** The colours of a picture. Text and lines are told from what is beneath by brightness; no colour means anything. */
export interface Palette {
  /** Beneath everything. */
  readonly ground: string;
  /** Beneath headings and boxes. */
  readonly panel: string;
  readonly ink: string;
  /** Names and places: quieter than `ink`, and as readable. */
  readonly quiet: string;
  /** Lines between rows and around boxes. */
  readonly line: string;
  /** Bars and links. */
  readonly mark: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    panel: '#eef1f8',
    ink: '#1b1f27',
    quiet: '#4a5163',
    line: '#c5cbd8',
    mark: '#3b4fc4',
  },
  dark: {
    ground: '#1f2127',
    panel: '#2c303a',
    ink: '#f1f3f7',
    quiet: '#b9c0cf',
    line: '#4b5160',
    mark: '#a9b6ff',
  },
};
