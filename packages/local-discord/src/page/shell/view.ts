import type { APIMessage } from 'discord-api-types/v10';
import type { ClientUser } from '../../protocol.ts';

/** A menu that is open, of whom or what, and where. */
export type OpenMenu = { readonly x: number; readonly y: number } & (
  | { readonly message: APIMessage }
  | { readonly user: ClientUser }
);

/** A line for the composer to take over, instead of what is in it or after it. */
export interface GivenLine {
  readonly text: string;
  readonly after?: boolean;
}

/** What the page shows beside the world itself: it belongs to this tab alone. */
export interface View {
  readonly replying: APIMessage | undefined;
  /** The message that is being edited. */
  readonly editing: string | undefined;
  readonly inspecting: APIMessage | undefined;
  readonly menu: OpenMenu | undefined;
  /** On narrow screens the lists at the sides slide over the chat. */
  readonly drawer: 'channels' | 'members' | undefined;
  readonly line: GivenLine | undefined;
  /** The last thing said to screen readers. */
  readonly said: string;
}

export const firstView: View = {
  replying: undefined,
  editing: undefined,
  inspecting: undefined,
  menu: undefined,
  drawer: undefined,
  line: undefined,
  said: '',
};

/** The view with some of it changed. */
export function changed(view: View, change: Partial<View>): View {
  return { ...view, ...change };
}
