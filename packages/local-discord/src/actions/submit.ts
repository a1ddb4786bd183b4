import { InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Interaction } from '../interactions/interaction.ts';
import { interactionPayload, modalMetadata } from '../interactions/payload.ts';
import { walk } from '../messages/walk.ts';
import type { Channel } from '../world/channel.ts';
import type { World } from '../world/world.ts';
import { type Backend, type Place, Refused, visibleChannel } from './backend.ts';
import { chosenIn } from './click.ts';
import { type Chosen, resolved } from './resolve.ts';
import type { SentField } from './sent.ts';
import { submission } from './submission.ts';

/** A modal that a user hands in. */
export interface Submitted extends Pick<Place, 'user'> {
  /** The nonce of what opened it. */
  readonly modal: string;
  readonly components: readonly SentField[];
  readonly nonce: string;
}

/** Sends a filled modal to the application; it stays open until the application takes it. @throws Refused */
export function submit({ world, interactions }: Backend, submitted: Submitted): Interaction {
  const { user, nonce } = submitted;
  const open = interactions.modals.get(user, submitted.modal);
  if (open === undefined) throw new Refused('This form is no longer open.');
  const { opener, modal } = open;
  const channel = visibleChannel(world, { user, channel: opener.channel });
  const components = submission(modal, submitted.components);
  const id = world.ids.next();
  const type = InteractionType.ModalSubmit;
  const message =
    opener.source === undefined ? undefined : world.messages.get(channel.id, opener.source)?.message;
  const metadata = modalMetadata(world, id, { user, channel, opener: opener.metadata });
  const data = { custom_id: modal.custom_id, components, ...resolvedIn(world, components, channel) };
  const interaction = interactions.begin(
    { id, type, user, channel: channel.id, nonce, ...(message ? { source: message.id } : {}), metadata },
    { ...interactionPayload(world, { user, channel }), id, type, data, ...(message ? { message } : {}) },
  );
  void interaction.first.promise.then(({ kind }) => {
    if (kind !== 'failed') interactions.modals.close(user, submitted.modal);
  });
  return interaction;
}

const Choice = z.object({ type: z.int(), values: z.array(z.string()) });

/** What stands behind the ids that were chosen in the fields. */
function resolvedIn(world: World, components: readonly SentField[], channel: Channel): object {
  const choices = components.flatMap(walk).flatMap((one) => Choice.safeParse(one).data ?? []);
  const chosen = choices.map(({ type, values }) => chosenIn(type, values));
  const all = (kind: keyof Chosen) => chosen.flatMap((one) => one[kind] ?? []);
  const merged = {
    users: all('users'),
    roles: all('roles'),
    channels: all('channels'),
    attachments: all('attachments'),
  };
  return resolved(world, merged, channel);
}
