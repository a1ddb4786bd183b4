import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** What one fills in. */
export type Input = APIComponentInLabel | APITextInputComponent;

/** A line of a modal: a field with its label, or a text. */
export type Row =
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'field'; readonly label: string; readonly description?: string; readonly input: Input };

/** The lines of a modal, from labels and from the older rows with a text input each. */
export function rowsOf({
  components,
}: Pick<APIModalInteractionResponseCallbackData, 'components'>): readonly Row[] {
  return components.flatMap((component): Row[] => {
    if (component.type === ComponentType.TextDisplay) return [{ kind: 'text', content: component.content }];
    if (component.type === ComponentType.ActionRow) {
      return component.components.map((input) => ({ kind: 'field', label: input.label ?? '', input }));
    }
    const { label, description, component: input } = component;
    return [{ kind: 'field', label, ...(description && { description }), input }];
  });
}

/** What ties a control to its label and description. */
export interface Names {
  readonly label: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
}
