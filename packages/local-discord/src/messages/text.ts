import { ComponentType } from 'discord-api-types/v10';
import { walk } from './walk.ts';

/** All text of a message that may mention someone: its content, or what its text displays say. */
export const textOf = (body: {
  readonly content?: string;
  readonly components?: readonly object[];
}): string => [body.content ?? '', ...(body.components ?? []).flatMap(textsIn)].join('\n');

const textsIn = (component: object): readonly string[] =>
  walk(component).flatMap((one) =>
    'type' in one && one.type === ComponentType.TextDisplay && 'content' in one ? [String(one.content)] : [],
  );
