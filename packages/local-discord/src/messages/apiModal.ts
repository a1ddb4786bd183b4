import {
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord-api-types/v10';
import { numbering } from './walk.ts';

/** A modal as Discord shows it after it was sent: every component with a number. */
export function apiModal(
  modal: APIModalInteractionResponseCallbackData,
): APIModalInteractionResponseCallbackData {
  const idOf = numbering(modal.components);
  const components = modal.components.map((component): APIModalInteractionResponseCallbackComponent => {
    const id = idOf(component);
    if (component.type === ComponentType.Label) {
      return { ...component, id, component: { ...component.component, id: idOf(component.component) } };
    }
    if (component.type === ComponentType.TextDisplay) return { ...component, id };
    return { ...component, id, components: component.components.map((one) => ({ ...one, id: idOf(one) })) };
  });
  return { ...modal, components };
}
