import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Interaction } from '../interactions/interaction.ts';
import { componentMetadata, interactionPayload } from '../interactions/payload.ts';
import { walk } from '../messages/walk.ts';
import type { Channel } from '../world/channel.ts';
import type { World } from '../world/world.ts';
import { type Backend, type Place, Refused, visibleChannel, visibleMessage } from './backend.ts';
import { type Chosen, resolved } from './resolve.ts';

/** A button that a user presses, or a select in which they choose. */
export interface Clicked extends Place {
  readonly message: string;
  readonly customId: string;
  /** What was chosen in a select; absent for a button. */
  readonly values?: readonly string[] | undefined;
  readonly nonce: string;
}

/** What of a component matters to a click. */
const Clickable = z.object({
  type: z.int(),
  id: z.int().optional(),
  custom_id: z.string(),
  disabled: z.boolean().nullish(),
  min_values: z.int().nullish(),
  max_values: z.int().nullish(),
  options: z.array(z.object({ value: z.string() })).optional(),
});
type Clickable = z.infer<typeof Clickable>;

/** Sends a click to the application. @throws Refused */
export function click({ world, interactions }: Backend, clicked: Clicked): Interaction {
  const channel = visibleChannel(world, clicked);
  const { message } = visibleMessage(world, clicked, clicked.message);
  const component = (message.components ?? [])
    .flatMap(walk)
    .flatMap((one) => Clickable.safeParse(one).data ?? [])
    .find((one) => one.custom_id === clicked.customId);
  if (component === undefined) throw new Refused('There is no such button or menu on the message.');
  if (component.disabled) throw new Refused('It is switched off.');
  const actor = { user: clicked.user, channel };
  const id = world.ids.next();
  const type = InteractionType.MessageComponent;
  const metadata = componentMetadata(world, id, { ...actor, message: message.id });
  return interactions.begin(
    { id, type, user: clicked.user, channel: channel.id, nonce: clicked.nonce, source: message.id, metadata },
    {
      ...interactionPayload(world, actor),
      id,
      type,
      message,
      data: clickData(world, component, { clicked, channel }),
    },
  );
}

function clickData(
  world: World,
  component: Clickable,
  at: { readonly clicked: Clicked; readonly channel: Channel },
): object {
  const { type, id, custom_id } = component;
  const data = { custom_id, component_type: type, id };
  if (type === ComponentType.Button) return data;
  const values = at.clicked.values ?? [];
  checkValues(component, values);
  return { ...data, values, ...resolved(world, chosenIn(type, values), at.channel) };
}

function checkValues({ min_values, max_values, options }: Clickable, values: readonly string[]): void {
  const [least, most] = [min_values ?? 1, max_values ?? 1];
  if (values.length < least || values.length > most) throw new Refused(`Choose ${least} to ${most} of them.`);
  const known = (value: string) => options?.some((option) => option.value === value) ?? true;
  if (!values.every(known)) throw new Refused('There is no such choice in the menu.');
}

/** What the values of a select stand for. */
export function chosenIn(type: number, values: readonly string[]): Chosen {
  if (type === ComponentType.UserSelect) return { users: values };
  if (type === ComponentType.RoleSelect) return { roles: values };
  if (type === ComponentType.ChannelSelect) return { channels: values };
  if (type === ComponentType.FileUpload) return { attachments: values };
  return type === ComponentType.MentionableSelect ? { users: values, roles: values } : {};
}
