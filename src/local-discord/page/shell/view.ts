import type { APIMessage } from 'discord-api-types/v10';

/** What the page shows beside the world itself: it belongs to this tab alone. */
export interface View {
  readonly replying: APIMessage | undefined;
  /** The message that is being edited. */
  readonly editing: string | undefined;
  readonly inspecting: APIMessage | undefined;
  readonly menu: { readonly message: APIMessage; readonly x: number; readonly y: number } | undefined;
  /** On narrow screens the lists at the sides slide over the chat. */
  readonly drawer: 'channels' | 'members' | undefined;
  /** A line for the composer to take over. */
  readonly line: string | undefined;
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
