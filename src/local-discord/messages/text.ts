import { ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from '../rules/message.ts';

/** All text of a message that may mention someone: its content, or what its text displays say. */
export const textOf = (body: Pick<MessageBody, 'content' | 'components'>): string =>
  [body.content ?? '', ...(body.components ?? []).flatMap(textsIn)].join('\n');

/** The text displays in a component, at any depth. */
function textsIn(component: object): readonly string[] {
  if ('type' in component && component.type === ComponentType.TextDisplay && 'content' in component) {
    return [String(component.content)];
  }
  if (!('components' in component) || !Array.isArray(component.components)) return [];
  return component.components.flatMap((child) =>
    typeof child === 'object' && child !== null ? textsIn(child) : [],
  );
}
