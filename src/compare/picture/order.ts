import type { Picture, Theme } from './picture.ts';

/** What the worker is sent. */
export interface Order {
  readonly number: number;
  readonly picture: Picture;
  readonly theme: Theme;
}

/** What it sends back. */
export type Drawn =
  | { readonly number: number; readonly png: Uint8Array }
  | { readonly number: number; readonly fault: string };
