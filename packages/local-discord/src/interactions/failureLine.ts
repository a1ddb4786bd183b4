import { InteractionType as Type } from 'discord-api-types/v10';

const LINES: ReadonlyMap<Type, string> = new Map([
  [Type.ApplicationCommand, 'The application did not respond'],
  [Type.ApplicationCommandAutocomplete, 'Loading options failed'],
  [Type.MessageComponent, 'This interaction failed'],
  [Type.ModalSubmit, 'Something went wrong. Try again.'],
]);

/** What Discord's client tells a user whose action was not answered. */
export const failureLine = (type: Type): string => LINES.get(type) ?? 'This interaction failed';
